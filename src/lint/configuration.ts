import type { Severity } from './finding';

/** How loud a rule is to be, or `off`. */
export type RuleSetting = Severity | 'off';

/** What a user sets. */
export interface Configuration {
  /** Severity of each rule that is not at its default. */
  readonly rules: Readonly<Record<string, RuleSetting>>;
  /** Severity of every rule that `rules` does not name: `off` silences a whole note. */
  readonly all?: RuleSetting;
}

/** Every rule at its default. */
export const defaultConfiguration: Configuration = { rules: {} };

/** The settings in words, for messages. */
export const ruleSettings: readonly RuleSetting[] = ['off', 'hint', 'info', 'warning', 'error'];

/** A configuration with another laid over it, rule by rule. */
export function mergeConfigurations(under: Configuration, over: Configuration): Configuration {
  const rules = over.all === undefined ? { ...under.rules, ...over.rules } : over.rules;
  return { ...under, ...over, rules };
}

/** How loud a rule is under a configuration. */
export function settingOf(
  rule: { readonly id: string; readonly severity: Severity },
  configuration: Configuration,
): RuleSetting {
  return configuration.rules[rule.id] ?? configuration.all ?? rule.severity;
}
