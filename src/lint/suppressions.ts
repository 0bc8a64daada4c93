import type { Note } from '../note/note';
import type { Range } from '../note/prose';

/** One rule name of a suppression, and where it stands in the source. */
export interface RuleName extends Range {
  /** The name as written. */
  readonly name: string;
}

/** `geromark-disable-next-line`, `geromark-disable` or `geromark-enable`, in an HTML comment. */
export interface Directive {
  /** What it does. */
  readonly kind: 'disable-next-line' | 'disable' | 'enable';
  /** The rules it names; none means all. */
  readonly rules: readonly RuleName[];
  /** The whole comment. */
  readonly comment: Range;
}

/** A comment that begins with `geromark-` and is no directive. */
export interface UnknownDirective extends Range {
  /** The word it begins with. */
  readonly word: string;
}

/** Where findings of a rule are silenced by a comment. */
export interface Suppression extends Range {
  /** The rule, as written; null for every rule. */
  readonly rule: RuleName | null;
  /** The comment that says so. */
  readonly comment: Range;
}

const kinds = ['disable-next-line', 'disable', 'enable'] as const;

/** Reads the directives of a note's comments; `<!-- geromark-disable RULE, RULE -- reason -->`. */
export function readDirectives(note: Note): { directives: Directive[]; unknown: UnknownDirective[] } {
  const directives: Directive[] = [];
  const unknown: UnknownDirective[] = [];
  for (const comment of note.comments) {
    if (!comment.text.startsWith('geromark-')) continue;
    const word = /^[\w-]*/.exec(comment.text)![0];
    const start = note.source.indexOf(word, comment.start);
    const kind = kinds.find((name) => word === `geromark-${name}`);
    if (kind) directives.push({ kind, rules: readNames(note.source, start + word.length, comment), comment });
    else unknown.push({ word, start, end: start + word.length });
  }
  return { directives, unknown };
}

/** Names between `from` and the reason (`--`), or the end of the comment. */
function readNames(source: string, from: number, comment: Range): RuleName[] {
  const written = source.slice(from, comment.end);
  const list = written.slice(0, /--/.exec(written)?.index ?? written.length);
  return Array.from(list.matchAll(/[^\s,]+/g), (match) => {
    const start = from + match.index;
    return { name: match[0], start, end: start + match[0].length };
  });
}

/** The stretches of the source that the directives silence. */
export function suppressionsOf(directives: readonly Directive[], source: string): Suppression[] {
  const suppressions: Suppression[] = [];
  /** Rules that are off at this point, each with the suppression that will be closed. */
  let open: Suppression[] = [];
  for (const { kind, rules, comment } of directives) {
    const names: readonly (RuleName | null)[] = rules.length > 0 ? rules : [null];
    if (kind === 'disable-next-line') {
      const line = nextLine(source, comment.end);
      for (const rule of names) suppressions.push({ rule, comment, ...line });
    } else if (kind === 'disable') {
      for (const rule of names) open.push({ rule, comment, start: comment.end, end: source.length });
    } else {
      const closed = open.filter(({ rule }) =>
        names.some((name) => name === null || name.name === rule?.name),
      );
      for (const suppression of closed) suppressions.push({ ...suppression, end: comment.start });
      open = open.filter((suppression) => !closed.includes(suppression));
    }
  }
  return [...suppressions, ...open];
}

/** The first line with text in it that begins after `offset`. */
function nextLine(source: string, offset: number): Range {
  let start = lineEnd(source, offset);
  while (start < source.length) {
    const end = lineEnd(source, start);
    if (source.slice(start, end).trim() !== '') return { start, end };
    start = end;
  }
  return { start, end: source.length };
}

/** One past the line break that ends the line of `offset`. */
function lineEnd(source: string, offset: number): number {
  const at = source.indexOf('\n', offset);
  return at < 0 ? source.length : at + 1;
}
