import words from '../../knowledge/data/language/citations.json' with { type: 'json' };

/** Authors named in prose, with the year of their work: "(Tang et al., 2019)", "Saxton and Sabatini (2017)". */
export interface AuthorYear {
  /** First code unit in the prose. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  /** Family names as written, the first author first. */
  readonly authors: readonly string[];
  /** The year, or null for authors named without one. */
  readonly year: number | null;
}

const NAME = String.raw`(?:(?:van|von|de|del|di|la|le|ten|den|der)\s)*\p{Lu}[\p{L}’'-]+`;
const INITIALS = String.raw`(?:,?\s\p{Lu}{1,3}(?![\p{L}\p{N}])\.?)?`;
const NAMES = String.raw`${NAME}${INITIALS}(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)${NAME}${INITIALS}){0,4}`;
const MORE = String.raw`(?:,?\s(?:${words.moreAuthors.map((marker) => marker.replace(/ /g, String.raw`\s`)).join('|')})\.?)`;
/** A journal between the authors and the year, after "et al." only. */
const JOURNAL = String.raw`(?:,?\s\p{Lu}[\p{L}.]*(?:\s\p{Lu}[\p{L}.]*){0,4})?`;

const BEFORE_YEAR = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(${NAMES})${MORE}${JOURNAL}|(${NAMES})(?:[’']s)?)[,.]?\s?\(?$`,
  'u',
);
const WITHOUT_YEAR = new RegExp(String.raw`(?<![\p{L}\p{N}-])(${NAMES})${MORE}$`, 'u');
const MARKERS = new RegExp(String.raw`\s(?:${words.moreAuthors.join('|')})(?![\p{L}\p{N}])\.?`, 'gu');
const YEAR = /(?<![\p{L}\p{N}.-])(1[89]\d\d|20\d\d)[a-z]?(?![\p{L}\p{N}-]|[.,]\d)/gu;
const notAuthors = new Set(words.notAuthors);
/** How far before a year its authors may begin. */
const REACH = 120;

/** Finds authors cited by name, in order. Looks back over a bounded stretch, so its cost is linear in the text. */
export function findAuthorYears(text: string): AuthorYear[] {
  const found: AuthorYear[] = [];
  for (const match of text.matchAll(YEAR)) {
    const cited = namesBefore(text, match.index, BEFORE_YEAR);
    if (cited) found.push({ ...cited, to: match.index + match[0].length, year: Number(match[1]) });
  }
  for (const match of text.matchAll(MARKERS)) {
    const to = match.index + match[0].length;
    if (found.some((cited) => cited.from < to && match.index < cited.to)) continue;
    const cited = namesBefore(text, to, WITHOUT_YEAR);
    if (cited) found.push({ ...cited, to, year: null });
  }
  return found.sort((a, b) => a.from - b.from);
}

function namesBefore(text: string, at: number, pattern: RegExp): { from: number; authors: string[] } | null {
  const begin = Math.max(0, at - REACH);
  const match = pattern.exec(text.slice(begin, at));
  if (!match) return null;
  const names = match[1] ?? match[2] ?? '';
  const authors = Array.from(names.matchAll(new RegExp(NAME, 'gu')), ([name]) => name.replace(/[’']s?$/, ''))
    .filter((name) => !/^\p{Lu}{1,3}$/u.test(name))
    .filter((name) => !notAuthors.has(name));
  return authors.length > 0 ? { from: begin + match.index, authors } : null;
}
