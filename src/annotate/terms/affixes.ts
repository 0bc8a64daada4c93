import rows from '../../knowledge/data/terms/affixes.json' with { type: 'json' };
import type { TermState } from './term';

/** What is written as a part of a gene's name and says more of it. */
export interface Affix {
  /** The letters, case included. */
  readonly text: string;
  /** The state it gives. */
  readonly state?: TermState;
  /** The species it gives. */
  readonly species?: string;
  /** True where only a capital may follow: the p of pAkt. */
  readonly beforeCapital?: boolean;
}

const longestFirst = (affixes: readonly Affix[]) =>
  [...affixes].sort((a, b) => b.text.length - a.text.length);

const before = longestFirst(rows.before as Affix[]);
const behind = longestFirst(rows.behind as Affix[]);

/** The code units that an affix behind a name may begin with, dashes of all kinds among them. */
const behindStarts = new Set(
  [...behind.map(({ text }) => text.charAt(0)), ...'\u2010\u2011\u2012\u2013\u2014\u2212\u207B'].map(
    (letter) => letter.charCodeAt(0),
  ),
);

/** The letters that an affix before a name may end with, a dash or space between. */
const beforeEnds = new Set(before.map(({ text }) => text.replace(/-$/, '').slice(-1).toLowerCase()));

/** What may stand at the head of a word and is no part of the name, the longest first: pAkt, procaspase-3, hTERT. */
export const gluedPrefixes: readonly Affix[] = longestFirst(rows.glued as Affix[]);

/** The letters that may be glued to a name behind it: the fl of Rptorfl/fl, the KO of RptorKO. */
export const gluedSuffixes: readonly string[] = [
  ...new Set(behind.map(({ text }) => /^\p{L}+/u.exec(text)?.[0] ?? '').filter((letters) => letters !== '')),
];

/** The longest affix behind a name that ends at `to`, glued to it or set off by a space or a dash, or null. */
export function affixBehind(text: string, to: number): Affix | null {
  if (!behindStarts.has(text.charCodeAt(to)) && !behindStarts.has(text.charCodeAt(to + 1))) return null;
  const tail = plainDashes(text.slice(to, to + 16));
  for (const affix of behind) {
    const at = /^[\s-]/.test(tail) && !tail.startsWith(affix.text) ? 1 : 0;
    if (tail.startsWith(affix.text, at) && !/^\p{L}/u.test(tail.slice(at + affix.text.length))) return affix;
  }
  return null;
}

/** The affix before a name that starts at `from`, or null. */
export function affixBefore(text: string, from: number): Affix | null {
  if (from < 2 || !beforeEnds.has(text.charAt(from - 2).toLowerCase())) return null;
  const head = plainDashes(text.slice(Math.max(0, from - 16), from));
  for (const affix of before) {
    const bare = affix.text.endsWith('-') ? head : head.replace(/[\s-]$/, '');
    if (bare === head && !affix.text.endsWith('-')) continue;
    if (!bare.toLowerCase().endsWith(affix.text.toLowerCase())) continue;
    if (affix.text.length === 2 && !bare.endsWith(affix.text)) continue;
    if (!/[\p{L}\p{N}]$/u.test(bare.slice(0, -affix.text.length))) return affix;
  }
  return null;
}

function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\u207B]/g, '-');
}
