import { type Identifier, identifierOfAddress } from './identifiers';
import { MASK, type Prose } from './prose';

/** Something in prose that is not prose: what it is, where, and what is left in its place. */
export interface InlineMark {
  /** First code unit in the prose. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  /** What stands in its place. */
  readonly by: '' | typeof MASK;
  /** A reference to a claim, by its id. */
  readonly claim?: string;
  /** Citation keys. */
  readonly keys?: readonly string[];
  /** An identifier or address. */
  readonly identifier?: Identifier;
}

type Match = RegExpExecArray;
type Scanner = (match: Match) => InlineMark[];

/** A whole match, replaced. */
function whole(match: Match, by: '' | typeof MASK, what: Partial<InlineMark> = {}): InlineMark[] {
  return [{ ...what, from: match.index, to: match.index + match[0].length, by }];
}

/** The marks around the inner text go, the inner text stays. `inner` counts from the start of the match. */
function unwrap(match: Match, inner: number, length: number): InlineMark[] {
  const start = match.index + inner;
  const edges: InlineMark[] = [
    { from: match.index, to: start, by: '' },
    { from: start + length, to: match.index + match[0].length, by: '' },
  ];
  return edges.filter((edge) => edge.to > edge.from);
}

function wikiLink(match: Match): InlineMark[] {
  const [text, embed, inner = ''] = match;
  if (embed) return whole(match, MASK);
  const claim = /^claim:(.*)$/s.exec(inner);
  if (claim) return whole(match, '', { claim: (claim[1] ?? '').trim() });
  const key = /^@([^|#]+)/.exec(inner);
  if (key) return whole(match, '', { keys: [(key[1] ?? '').trim()] });
  const bar = inner.lastIndexOf('|');
  if (bar >= 0) return unwrap(match, 2 + bar + 1, inner.length - bar - 1);
  const section = inner.indexOf('#');
  const shown = section > 0 ? section : inner.length;
  return text.startsWith('[[') ? unwrap(match, 2, shown) : [];
}

function keyGroup(match: Match): InlineMark[] {
  const keys = [...match[0].matchAll(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map((key) =>
    (key[1] ?? '').replace(/[.:?]+$/, ''),
  );
  return keys.length > 0 ? whole(match, '', { keys }) : [];
}

function prefixedIdentifier(kind: 'doi' | 'pmid'): Scanner {
  return (match) => {
    const value = trimIdentifier(match[1] ?? '');
    const to = match.index + match[0].length - ((match[1] ?? '').length - value.length);
    return value ? [{ from: match.index, to, by: MASK, identifier: { kind, value } }] : [];
  };
}

/** A sentence's own punctuation does not belong to an identifier; a bracket does only where it was opened. */
function trimIdentifier(text: string): string {
  let end = text.length;
  for (;;) {
    const last = text[end - 1];
    if (last === undefined) return '';
    const closesNothing = (last === ')' && !text.slice(0, end).includes('(')) || last === ']' || last === '}';
    if (/[.,;:!?'"”’*_]/.test(last) || closesNothing) end--;
    else return text.slice(0, end);
  }
}

/** What plain text and Markdown share. Each expression is linear: no two of its parts can match the same text. */
const shared: readonly [RegExp, Scanner][] = [
  [/(!?)\[\[([^[\]\n]+)\]\]/g, wikiLink],
  [/\[[^[\]\n@]*@[^[\]\n]*\]/g, keyGroup],
  [
    /(?<![\p{L}\p{N}@./])@[\p{L}][\p{L}\p{N}_-]*\d{4}[\p{L}\p{N}_-]*/gu,
    (match) => whole(match, MASK, { keys: [match[0].slice(1)] }),
  ],
  [/\bhttps?:\/\/[^\s<>]+/g, (match) => address(match)],
  [
    /(?<![\w/.@-])(?:(?:dx\.)?doi\.org|(?:pubmed|www)\.ncbi\.nlm\.nih\.gov)\/[^\s<>]+/g,
    (match) => address(match),
  ],
  [/\bdoi:\s?([^\s,;]+)/gi, prefixedIdentifier('doi')],
  [/(?<![\w/.])(10\.\d{4,9}\/[^\s,;]+)/g, prefixedIdentifier('doi')],
  [/\bPMID:?\s?([A-Z]?\d[\w.-]*)/g, prefixedIdentifier('pmid')],
];

/** Obsidian's and pandoc's additions, in Markdown only. */
const additions: readonly [RegExp, Scanner][] = [
  [/%%[^%]*%%/g, (match) => whole(match, '')],
  [/==([^=\n]+)==/g, (match) => unwrap(match, 2, (match[1] ?? '').length)],
  [/\^([^\s^[\]]{1,12})\^/g, (match) => unwrap(match, 1, (match[1] ?? '').length)],
  [/~([^\s~]{1,12})~/g, (match) => unwrap(match, 1, (match[1] ?? '').length)],
  [/(?<![^\s(])#\p{L}[\p{L}\p{N}_/-]*/gu, (match) => whole(match, MASK)],
  [/ \^[\w-]+$/g, (match) => whole(match, '')],
  [/ ?\{[#.][^{}\n]*\}$/g, (match) => whole(match, '')],
];

function address(match: Match): InlineMark[] {
  const value = trimIdentifier(match[0]);
  return value
    ? [
        {
          from: match.index,
          to: match.index + value.length,
          by: MASK,
          identifier: identifierOfAddress(value),
        },
      ]
    : [];
}

/** A cheap look whether a text can hold any mark at all. */
const ANY_MARK = /[[@%=^~#{]|doi|10\.|PMID|http|nih\.gov/i;

/** What in a block's prose is not prose, sorted and apart; of two that overlap the first to begin wins. */
export function inlineMarks(prose: Prose, markdown: boolean): InlineMark[] {
  const { text } = prose;
  if (!ANY_MARK.test(text)) return [];
  const candidates = (markdown ? [...shared, ...additions] : shared).flatMap(([expression, scan]) =>
    Array.from(text.matchAll(expression), (match) => ({ match, scan })),
  );
  candidates.sort((a, b) => a.match.index - b.match.index);
  const found: InlineMark[] = [];
  let reached = 0;
  for (const { match, scan } of candidates) {
    if (match.index < reached) continue;
    const marks = scan(match);
    if (marks.length === 0) continue;
    found.push(...marks);
    reached = match.index + match[0].length;
  }
  return found;
}
