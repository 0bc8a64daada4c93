import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import schema from '../knowledge/schemas/configuration.schema.json';
import { type Configuration, defaultConfiguration, type RuleSetting, ruleSettings } from './configuration';
import { nearest } from './nearest';

/** Something in a configuration that means nothing; the rest of it holds. */
export interface SettingProblem {
  /** The keys that lead to it, outermost first; empty for the whole. */
  readonly path: readonly string[];
  /** What is wrong and what to do. */
  readonly message: string;
}

/** A {@link SettingProblem} of a file, with its line counted from 1. */
export interface ConfigurationProblem {
  /** Line in the file, from 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

const ruleIds = Object.keys(schema.properties.rules.properties);
const settingKeys = Object.keys(schema.properties);

/** Reads settings given as data: an editor's, a front matter's. What is wrong is named and left out. */
export function configurationFrom(data: unknown): {
  configuration: Configuration;
  problems: SettingProblem[];
} {
  if (data === null || data === undefined) return { configuration: defaultConfiguration, problems: [] };
  if (data === 'off' || data === false)
    return { configuration: { ...defaultConfiguration, all: 'off' }, problems: [] };
  if (!isRecord(data)) return only({ path: [], message: 'Write settings as keys and values, or "off".' });

  const problems: SettingProblem[] = [];
  for (const key of Object.keys(data)) {
    if (!settingKeys.includes(key))
      problems.push({ path: [key], message: unknown('setting', key, settingKeys) });
  }
  return { configuration: { rules: readRules(data.rules, problems) }, problems };
}

/** Reads `.geromarkrc.json` or `.geromarkrc.yaml`; `path` only tells which of the two. */
export function readConfiguration(
  text: string,
  path: string,
): { configuration: Configuration; problems: ConfigurationProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text.replace(/^\uFEFF/, ''), {
    lineCounter: lines,
    schema: path.endsWith('.json') ? 'json' : 'core',
    prettyErrors: false,
  });
  const lineAt = (offset: number) => Math.max(1, lines.linePos(offset).line);
  if (document.errors.length > 0) {
    const format = path.endsWith('.json') ? 'JSON' : 'YAML';
    const problems = document.errors.map((error) => ({
      line: lineAt(error.pos[0]),
      message: `This is not ${format}: ${error.message}`,
    }));
    return { configuration: defaultConfiguration, problems };
  }
  const { configuration, problems } = configurationFrom(document.toJS());
  return {
    configuration,
    problems: problems.map(({ path, message }) => ({
      line: lineAt(offsetOf(document.contents, path)),
      message,
    })),
  };
}

function readRules(data: unknown, problems: SettingProblem[]): Record<string, RuleSetting> {
  const rules: Record<string, RuleSetting> = {};
  if (data === undefined) return rules;
  if (!isRecord(data)) {
    problems.push({ path: ['rules'], message: 'Write "rules" as rule names with their settings.' });
    return rules;
  }
  for (const [rule, setting] of Object.entries(data)) {
    if (!ruleIds.includes(rule)) problems.push({ path: ['rules', rule], message: unknownRule(rule) });
    else if (setting === false)
      rules[rule] = 'off'; // YAML 1.1 readers take a bare `off` for false
    else if (ruleSettings.includes(setting as RuleSetting)) rules[rule] = setting as RuleSetting;
    else {
      const message = `"${String(setting)}" is no setting of ${rule}. Use ${ruleSettings.join(', ')}.`;
      problems.push({ path: ['rules', rule], message });
    }
  }
  return rules;
}

/** Says that a rule is not known, and which one may be meant. */
export function unknownRule(name: string): string {
  return unknown('rule', name, ruleIds);
}

/** The known rule nearest to a name, or null. */
export function nearestRule(name: string): string | null {
  return nearest(name, ruleIds);
}

/** True for the id of a rule. */
export function isRule(name: string): boolean {
  return ruleIds.includes(name);
}

function unknown(kind: string, name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  const remedy = near
    ? `Did you mean "${near}"?`
    : `Known are ${known.filter((key) => key !== '$schema').join(', ')}.`;
  return `There is no ${kind} "${name}". ${remedy}`;
}

function only(problem: SettingProblem) {
  return { configuration: defaultConfiguration, problems: [problem] };
}

function isRecord(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** Where the key at the end of a path stands in a YAML document. */
function offsetOf(contents: unknown, path: readonly string[]): number {
  let node: unknown = contents;
  let offset = 0;
  for (const key of path) {
    if (!isMap(node)) break;
    const pair = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair) break;
    offset = (isScalar(pair.key) && pair.key.range?.[0]) || 0;
    node = pair.value;
  }
  return offset;
}
