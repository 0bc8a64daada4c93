import type { Reference } from '../../knowledge/claim';
import type { Knowledge } from '../../knowledge/knowledge';
import type { AuthorYear } from './author-year';
import { doiInAddress, normalDoi } from './identifiers';

/** A work of a claim set's reference list: `SET/KEY`. */
export type WorkKey = string;

/** Tells which works of the claim sets' reference lists something written means; none for other literature. */
export class Works {
  private readonly byDoi = new Map<string, WorkKey[]>();
  private readonly byPmid = new Map<string, WorkKey[]>();
  private readonly byAuthor = new Map<string, { work: WorkKey; year: number | undefined }[]>();
  private readonly byTitle: { title: string; work: WorkKey }[] = [];
  private readonly byKey = new Map<string, Reference>();

  /** Works of the claim sets; citation keys are looked up in the bibliography first. */
  constructor(knowledge: Knowledge) {
    for (const reference of knowledge.bibliography ?? []) this.byKey.set(reference.key, reference);
    for (const set of knowledge.claimSets) {
      for (const reference of set.references) this.add(`${set.id}/${reference.key}`, reference);
    }
  }

  private add(work: WorkKey, reference: Reference): void {
    for (const doi of doisOf(reference)) push(this.byDoi, normalDoi(doi), work);
    for (const pmid of pmidsOf(reference)) push(this.byPmid, pmid, work);
    const author = reference.authors?.[0];
    if (author) push(this.byAuthor, plain(familyOf(author)), { work, year: reference.year });
    if (reference.title) this.byTitle.push({ title: plain(reference.title), work });
  }

  /** Works of a DOI. */
  ofDoi(doi: string): readonly WorkKey[] {
    return this.byDoi.get(normalDoi(doi)) ?? [];
  }

  /** Works of a PubMed id. */
  ofPmid(pmid: string): readonly WorkKey[] {
    return this.byPmid.get(pmid) ?? [];
  }

  /** Works of an address, which may be a publisher's. */
  ofAddress(address: string): readonly WorkKey[] {
    const doi = doiInAddress(address);
    return doi ? this.ofDoi(doi) : [];
  }

  /** Works whose first author is among those named; without a year only where that leaves a single one. */
  ofAuthors({ authors, year }: Pick<AuthorYear, 'authors' | 'year'>): readonly WorkKey[] {
    const named = authors.flatMap((author) => this.byAuthor.get(plain(author)) ?? []);
    const works = named.filter((candidate) => year === null || candidate.year === year);
    return year === null && works.length > 1 ? [] : works.map(({ work }) => work);
  }

  /** Works of a reference with its identifiers, title or authors. */
  ofReference(reference: Reference): readonly WorkKey[] {
    const identified = [
      ...doisOf(reference).flatMap((doi) => this.ofDoi(doi)),
      ...pmidsOf(reference).flatMap((pmid) => this.ofPmid(pmid)),
    ];
    if (identified.length > 0) return identified;
    const titled = reference.title ? this.ofTitleIn(reference.title) : [];
    if (titled.length > 0) return titled;
    const author = reference.authors?.[0];
    return author && reference.year
      ? this.ofAuthors({ authors: [familyOf(author)], year: reference.year })
      : [];
  }

  /** Works of a citation key: an entry of the bibliography, or author and year as in `tang2019` and `tang_2019a`. */
  ofKey(key: string): readonly WorkKey[] {
    const entry = this.byKey.get(key);
    if (entry) return this.ofReference(entry);
    const identifier = /^(doi|pmid):(.+)$/i.exec(key);
    if (identifier) {
      const value = identifier[2] ?? '';
      return identifier[1]?.toLowerCase() === 'doi' ? this.ofDoi(value) : this.ofPmid(value);
    }
    const year = /(?<!\d)((?:1[89]|20)\d\d)(?!\d)/.exec(key)?.[1];
    const short = /(?<!\d)(\d\d)(?!\d)/.exec(key)?.[1];
    const found: WorkKey[] = [];
    for (const [author, candidates] of this.byAuthor) {
      if (!beginsWithName(key, author)) continue;
      for (const candidate of candidates) {
        const fits = year
          ? Number(year) === candidate.year
          : short !== undefined && candidate.year !== undefined && Number(short) === candidate.year % 100;
        if (fits) found.push(candidate.work);
      }
    }
    return found;
  }

  /** Works whose title stands in a text. */
  ofTitleIn(text: string): readonly WorkKey[] {
    const searched = plain(text);
    return this.byTitle.filter(({ title }) => searched.includes(title)).map(({ work }) => work);
  }

  /** Works of an entry of a reference list: it begins with the first author, and the year stands in it. */
  ofEntry(text: string): readonly WorkKey[] {
    const first = /^\W*(\p{Lu}[\p{L}’'-]+)/u.exec(text)?.[1];
    if (!first) return [];
    const years = Array.from(text.matchAll(/(?<!\d)(?:1[89]|20)\d\d(?!\d)/g), ([year]) => Number(year));
    return years.flatMap((year) => this.ofAuthors({ authors: [first], year }));
  }

  /** True for the family name of a known first author. */
  isAuthor(name: string): boolean {
    return this.byAuthor.has(plain(name));
  }

  /** The key by which the bibliography calls a work, or null. */
  keyOf(work: WorkKey): string | null {
    for (const [key, reference] of this.byKey) if (this.ofReference(reference).includes(work)) return key;
    return null;
  }
}

/** All DOIs under which a work is known. */
export function doisOf(reference: Reference): readonly string[] {
  return [...(reference.doi ? [reference.doi] : []), ...(reference.alsoDoi ?? [])];
}

/** All PubMed ids under which a work is known. */
export function pmidsOf(reference: Reference): readonly string[] {
  return [...(reference.pmid ? [reference.pmid] : []), ...(reference.alsoPmid ?? [])];
}

/** The family name of an author written `Family I`. */
export function familyOf(author: string): string {
  return author.replace(/\s\p{Lu}{1,4}$/u, '');
}

/** Letters and digits alone, lower case, without accents: how names and titles are compared. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** True where a citation key begins with an author's name, and the name ends there: `tang2019`, `TangEtAl`, `tang_`. */
function beginsWithName(key: string, author: string): boolean {
  if (plain(key.slice(0, author.length)) !== author) return false;
  const rest = key.slice(author.length);
  return /^(?:[\d_:.\-A-Z]|et_?al|$)/.test(rest);
}

/** Adds a value to the list under a key. */
export function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
