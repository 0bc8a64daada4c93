import type { Reference } from '../knowledge/claim';
import type { CitedWork } from '../reason/citations/cited-works';
import { isDoi } from '../reason/citations/identifiers';
import { familyOf, type WorkKey } from '../reason/citations/works';
import type { Edit } from './finding';
import type { RuleInput } from './rule';

/** A work to be cited, and its key among the claim sets' works. */
export interface CitableWork {
  /** The work; its authors and year must be known. */
  readonly reference: Reference;
  /** `SET/KEY`. */
  readonly work: WorkKey;
}

/** "Harrison et al.", "Saxton and Sabatini", "Smith"; null where no author is known. */
export function authorsOf({ authors, etAl }: Reference): string | null {
  const families = (authors ?? []).map(familyOf);
  const [first, second] = families;
  if (!first) return null;
  if (families.length > 2 || etAl) return `${first} et al.`;
  return second ? `${first} and ${second}` : first;
}

/** How a work is named in a message: "Harrison et al. 2009", or its number in the list. */
export function nameOf(reference: Reference): string {
  const authors = authorsOf(reference);
  return authors && reference.year ? `${authors} ${reference.year}` : `reference ${reference.key}`;
}

/** The first of a claim's works whose authors and year are known, or null. */
export function citable(references: readonly Reference[], set: { readonly id: string }): CitableWork | null {
  const reference = references.find((other) => authorsOf(other) !== null && other.year !== undefined);
  return reference ? { reference, work: `${set.id}/${reference.key}` } : null;
}

/** The edits that cite a work at an offset, in the style that the note uses most; by author and year where it has none. */
export function insertCitation(cited: CitableWork, at: number, input: RuleInput): Edit[] {
  const insert = (text: string): Edit => ({ start: at, end: at, newText: ` ${text}` });
  switch (input.works.style) {
    case 'key':
      return [insert(`[@${keyFor(cited, input)}]`)];
    case 'footnote': {
      const { label, definition } = footnoteFor(cited, input);
      const end = input.note.source.length;
      const call = { start: at, end: at, newText: `[^${label}]` };
      return definition ? [call, { start: end, end, newText: definition }] : [call];
    }
    case 'number': {
      const number = numberFor(cited, input);
      return [insert(number === null ? byAuthor(cited.reference) : `[${number}]`)];
    }
    case 'doi':
      return [insert(byDoi(cited.reference, input) ?? byAuthor(cited.reference))];
    case 'pmid':
      return [insert(cited.reference.pmid ? `(PMID: ${cited.reference.pmid})` : byAuthor(cited.reference))];
    default:
      return [insert(byAuthor(cited.reference))];
  }
}

/** The edits that make a citation mean another work, in its own style, or null where that cannot be written. */
export function replaceCitation(wrong: CitedWork, right: CitableWork, input: RuleInput): Edit[] | null {
  const { start, end } = wrong;
  const written = input.note.source.slice(start, end);
  const replace = (newText: string): Edit[] => [{ start, end, newText }];
  const { reference } = right;
  switch (wrong.style) {
    case 'key':
      return replace(written.replace(/@\{?[^\s\];,]+/, `@${keyFor(right, input)}`).replace(/;[^\]]*/, ''));
    case 'footnote': {
      const { label, definition } = footnoteFor(right, input);
      const last = input.note.source.length;
      return definition
        ? [...replace(`[^${label}]`), { start: last, end: last, newText: definition }]
        : replace(`[^${label}]`);
    }
    case 'number': {
      const number = numberFor(right, input);
      return number === null ? null : replace(written.replace(/\d[\d,;\s–-]*/, String(number)));
    }
    case 'doi':
    case 'pmid': {
      const identifier = wrong.style === 'doi' ? reference.doi : reference.pmid;
      return identifier && written.includes(wrong.value)
        ? replace(written.replace(wrong.value, identifier))
        : null;
    }
    case 'author-year': {
      const year = /\(?\d{4}[a-z]?/.exec(written)?.[0];
      const authors = authorsOf(reference) ?? '';
      if (!year) return replace(authors);
      const comma = written.includes(`, ${year}`) ? ',' : '';
      return replace(`${authors}${comma} ${year.startsWith('(') ? '(' : ''}${reference.year}`);
    }
    default:
      return null;
  }
}

function byAuthor(reference: Reference): string {
  return `(${authorsOf(reference)}, ${reference.year})`;
}

/** As a link where the note's DOIs are links, else written out. */
function byDoi(reference: Reference, { note, works }: RuleInput): string | null {
  if (!reference.doi) return null;
  const isLink = works.all().some(({ style, start }) => style === 'doi' && note.source[start] === '[');
  return isLink ? `([${nameOf(reference)}](https://doi.org/${reference.doi}))` : `(doi:${reference.doi})`;
}

/** The key that the bibliography or the note has for a work; else one made like the note's others. */
function keyFor({ reference, work }: CitableWork, { works }: RuleInput): string {
  const inBibliography = works.works.keyOf(work);
  if (inBibliography) return inBibliography;
  const keys = works.all().filter(({ style }) => style === 'key');
  const used = keys.find((cited) => cited.works.includes(work));
  if (used) return used.value;
  const model = /^(\p{L})\p{L}*([_:-]?)\d{4}/u.exec(keys[0]?.value ?? '');
  const family = familyOf(reference.authors?.[0] ?? '').replace(/[^\p{L}]/gu, '');
  const isCapital = model?.[1] !== undefined && model[1] === model[1].toUpperCase();
  return `${isCapital ? family : family.toLowerCase()}${model?.[2] ?? ''}${reference.year}`;
}

/** The label of the footnote that cites a work; where there is none a new one, with the definition to add at the end. */
function footnoteFor({ reference, work }: CitableWork, { note, works }: RuleInput) {
  const used = works.all().find((cited) => cited.style === 'footnote' && cited.works.includes(work));
  if (used) return { label: used.value, definition: null };
  const label = `${familyOf(reference.authors?.[0] ?? '').toLowerCase()}${reference.year}`;
  const gap = note.source.endsWith('\n') ? '\n' : '\n\n';
  return { label, definition: `${gap}[^${label}]: ${written(reference)}\n` };
}

/** The number of a work in the note's reference list, or null. */
function numberFor({ work }: CitableWork, { works }: RuleInput): number | null {
  for (const [number, entry] of works.referenceList.entries) {
    if (works.worksOfEntry(entry).includes(work)) return number;
  }
  return null;
}

/** A work as an entry of a reference list; what is not known is left out. */
function written(reference: Reference): string {
  const { authors = [], etAl, year, title, journal, volume, pages, doi } = reference;
  const names = `${authors.join(', ')}${etAl ? ', et al' : ''}`;
  const place = [journal, year, volume && pages ? `${volume}:${pages}` : undefined].filter(Boolean).join(' ');
  const parts = [names, title, place, doi && isDoi(doi) ? `https://doi.org/${doi}` : undefined];
  return parts.filter(Boolean).join('. ');
}
