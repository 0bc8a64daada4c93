import { commandNames, exportFormats, type HostMessage, type PageMessage, protocol } from './protocol';

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown) => value === null || isText(value);
const isCount = (value: unknown) => Number.isSafeInteger(value) && (value as number) >= 0;
const isListOf = (value: unknown, is: (item: unknown) => boolean) => Array.isArray(value) && value.every(is);
const isOneOf = (value: unknown, names: readonly string[]) => isText(value) && names.includes(value);
const isPosition = (value: unknown) => isFields(value) && isCount(value.line) && isCount(value.character);
const isRange = (value: unknown) => isFields(value) && isPosition(value.start) && isPosition(value.end);

const isLink = (value: unknown) =>
  isFields(value) && isText(value.claim) && isText(value.verdict) && isText(value.why);
const isRelation = (value: unknown) =>
  isFields(value) &&
  isText(value.subject) &&
  isText(value.object) &&
  isOneOf(String(value.sign), ['1', '-1', '0']);
const isStatement = (value: unknown) =>
  isFields(value) &&
  isRange(value.range) &&
  isText(value.text) &&
  isListOf(value.concepts, isText) &&
  isListOf(value.links, isLink) &&
  isListOf(value.relations, isRelation);
const isOther = (value: unknown) =>
  isFields(value) && isText(value.uri) && isText(value.name) && isListOf(value.statements, isStatement);
const isNote = (value: unknown) => isFields(value) && isCount(value.version) && isOther(value);
const isProblem = (value: unknown) => isFields(value) && isText(value.file) && isText(value.text);

const isBox = (value: unknown) => isListOf(value, Number.isFinite) && (value as unknown[]).length === 4;
const isRoute = (value: unknown) =>
  isListOf(value, (point) => isListOf(point, Number.isFinite) && (point as unknown[]).length === 2);
const isTable = (value: unknown, is: (item: unknown) => boolean) =>
  isFields(value) && Object.values(value).every(is);
const isLayout = (value: unknown) =>
  isFields(value) &&
  isText(value.hash) &&
  isOneOf(value.direction, ['DOWN', 'RIGHT']) &&
  isOneOf(value.extent, ['chain', 'all']) &&
  isTable(value.nodes, isBox) &&
  isTable(value.bands, isBox) &&
  isTable(value.edges, isRoute);

const isNode = (value: unknown) =>
  isFields(value) && isText(value.id) && isText(value.label) && isListOf(value.lines, isText);
const isEdge = (value: unknown) =>
  isFields(value) &&
  isText(value.id) &&
  isText(value.source) &&
  isText(value.target) &&
  isOneOf(String(value.sign), ['1', '-1', '0']) &&
  isListOf(value.claims, isText);
const isClaim = (value: unknown) =>
  isFields(value) && isText(value.id) && isText(value.statement) && isListOf(value.edges, isText);
const isGraph = (value: unknown) =>
  isFields(value) &&
  value.schema === 1 &&
  isText(value.hash) &&
  Array.isArray(value.bands) &&
  isListOf(value.nodes, isNode) &&
  isListOf(value.edges, isEdge) &&
  isListOf(value.claims, isClaim) &&
  Array.isArray(value.references);

const hostMessages: Record<HostMessage['type'], (fields: Fields) => boolean> = {
  init: (m) =>
    isGraph(m.graph) &&
    isListOf(m.layouts, isLayout) &&
    isFields(m.settings) &&
    (m.note === null || isNote(m.note)) &&
    isListOf(m.others, isOther) &&
    isListOf(m.problems, isProblem),
  note: (m) => m.note === null || isNote(m.note),
  others: (m) => isListOf(m.others, isOther),
  select: (m) =>
    isText(m.id) &&
    isOneOf(m.because, ['cursor', 'link']) &&
    (m.whatIf === undefined || isListOf(m.whatIf, isText)),
  command: (m) => isOneOf(m.name, commandNames),
  error: (m) => isOneOf(m.code, ['coverage-paused', 'host']) && isTextOrNull(m.text),
};

const pageMessages: Record<PageMessage['type'], (fields: Fields) => boolean> = {
  ready: () => true,
  select: (m) => isTextOrNull(m.id),
  goto: (m) => isText(m.uri) && isRange(m.range),
  copy: (m) => isText(m.text),
  insert: (m) => isText(m.text),
  export: (m) => isOneOf(m.format, exportFormats) && isText(m.name) && isText(m.payload),
  link: (m) => isTextOrNull(m.select) && isListOf(m.whatIf, isText),
  focus: (m) => typeof m.graph === 'boolean' && typeof m.input === 'boolean',
  restart: () => true,
  log: (m) => isOneOf(m.level, ['info', 'error']) && isText(m.text),
};

const reader =
  <Message>(guards: Record<string, (fields: Fields) => boolean>) =>
  (value: unknown): Message | null => {
    if (!isFields(value) || value.protocol !== protocol || !isText(value.type)) return null;
    const guard = Object.hasOwn(guards, value.type) ? guards[value.type] : undefined;
    return guard?.(value) ? (value as Message) : null;
  };

/** Reads what the host posted; null for anything that is not a message of this version. */
export const readHostMessage: (value: unknown) => HostMessage | null = reader(hostMessages);

/** Reads what the page posted; null for anything that is not a message of this version. */
export const readPageMessage: (value: unknown) => PageMessage | null = reader(pageMessages);
