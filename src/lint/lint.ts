import { citedWorks } from '../reason/citations/cited-works';
import { type Configuration, mergeConfigurations, settingOf } from './configuration';
import type { Finding } from './finding';
import { configurationFrom } from './read-configuration';
import type { LintInput, Rule, RuleInput } from './rule';
import { rules } from './rules';
import { suppressionUnused } from './rules/suppression-unused';
import { readDirectives, type Suppression, suppressionsOf } from './suppressions';

export type { LintInput } from './rule';

/**
 * Runs the rules under a configuration, which the note's own front matter overrides, and takes away what comments
 * of the note silence. Findings come in the order of the source.
 */
export function lint(input: LintInput, configuration: Configuration): Finding[] {
  const { note, knowledge } = input;
  const own = configurationFrom(note.frontMatter?.data.geromark).configuration;
  const settings = mergeConfigurations(configuration, own);
  const suppressions = suppressionsOf(readDirectives(note).directives, note.source);
  const ruleInput: RuleInput = { ...input, works: citedWorks(note, knowledge), unused: [] };

  const run = (rule: Rule, given: RuleInput): Finding[] => {
    const severity = settingOf(rule, settings);
    if (severity === 'off') return [];
    return Array.from(rule.check(given), ({ fixes = [], claim = null, ...report }) => ({
      rule: rule.id,
      severity,
      ...report,
      fixes,
      claim,
    }));
  };

  const found = rules.filter((rule) => rule !== suppressionUnused).flatMap((rule) => run(rule, ruleInput));
  const { heard, unused } = silence(found, suppressions);
  const ran = (suppression: Suppression) => !rules.some((rule) => isOff(rule, suppression, settings));
  const stale = run(suppressionUnused, { ...ruleInput, unused: unused.filter(ran) });
  return inOrder([...heard, ...stale]);
}

/** True for a rule that a suppression names and that did not run, so that nothing tells whether it is needed. */
function isOff(rule: Rule, suppression: Suppression, settings: Configuration): boolean {
  return rule.id === suppression.rule?.name && settingOf(rule, settings) === 'off';
}

/** Findings that no suppression covers, and suppressions that cover no finding. */
function silence(findings: readonly Finding[], suppressions: readonly Suppression[]) {
  const used = new Set<Suppression>();
  const heard = findings.filter((finding) => {
    const covering = suppressions.filter(
      ({ rule, start, end }) =>
        (rule === null || rule.name === finding.rule) && finding.start >= start && finding.start < end,
    );
    for (const suppression of covering) used.add(suppression);
    return covering.length === 0;
  });
  return { heard, unused: suppressions.filter((suppression) => !used.has(suppression)) };
}

/** By place, then rule; the same said twice of one place is said once. */
function inOrder(findings: readonly Finding[]): Finding[] {
  const key = ({ rule, start, end, message }: Finding) => JSON.stringify([start, end, rule, message]);
  const unique = new Map(findings.map((finding) => [key(finding), finding]));
  return [...unique.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
  );
}
