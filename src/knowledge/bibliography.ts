import { type BibtexEntry, entries } from 'bibtex-parse';
import type { Reference } from './claim';

/** A bibliography as read. */
export interface BibliographyReading {
  /** Its works by citation key. */
  readonly references: readonly Reference[];
  /** Why it could not be read; empty where it could. Lines are counted from 1. */
  readonly problems: readonly { readonly line: number; readonly message: string }[];
}

/** Reads a bibliography: `bibtex` for `.bib` files, `csl` for CSL-JSON. Never throws. */
export function readBibliography(text: string, format: 'bibtex' | 'csl'): BibliographyReading {
  return format === 'bibtex' ? readBibtex(text) : readCsl(text);
}

/** Reads entry by entry, so that a broken one costs none of the others. */
function readBibtex(text: string): BibliographyReading {
  const pieces = text.split(/^(?=[ \t]*@)/m);
  const macros = pieces.filter((piece) => /^\s*@string\b/i.test(piece)).join('');
  const references: Reference[] = [];
  const problems: { line: number; message: string }[] = [];
  let line = 1;
  for (const piece of pieces) {
    if (/^\s*@(?!string\b|comment\b|preamble\b)/i.test(piece)) {
      try {
        references.push(...entries(macros + piece).map(referenceOf));
      } catch {
        const key = /\{\s*([^,\s]+)/.exec(piece)?.[1] ?? '';
        problems.push({
          line,
          message: `The entry "${key}" cannot be read; look at its braces, quotes and commas.`,
        });
      }
    }
    line += piece.split('\n').length - 1;
  }
  return { references, problems };
}

function referenceOf(entry: BibtexEntry): Reference {
  const field = (name: string) => plain(String(entry[name] ?? ''));
  return {
    key: entry.key,
    authors: field('AUTHOR')
      .split(/\sand\s/)
      .flatMap(authorOf),
    ...known({
      title: field('TITLE'),
      year: Number(/\d{4}/.exec(field('YEAR') || field('DATE'))?.[0]),
      doi: field('DOI').replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, ''),
      pmid: field('PMID') || (field('EPRINTTYPE') === 'pubmed' ? field('EPRINT') : ''),
    }),
  };
}

/** One item of CSL-JSON, as far as we read it. */
interface CslItem {
  readonly id?: unknown;
  readonly 'citation-key'?: string;
  readonly title?: string;
  readonly DOI?: string;
  readonly PMID?: string | number;
  readonly author?: readonly {
    readonly family?: string;
    readonly literal?: string;
    readonly given?: string;
  }[];
  readonly issued?: { readonly 'date-parts'?: readonly (readonly (string | number)[])[] };
}

function readCsl(text: string): BibliographyReading {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return {
      references: [],
      problems: [{ line: 1, message: `This is not JSON: ${(error as Error).message}` }],
    };
  }
  const items = Array.isArray(data) ? data : (data as { items?: unknown } | null)?.items;
  if (!Array.isArray(items)) {
    return {
      references: [],
      problems: [{ line: 1, message: 'This is not CSL-JSON: it holds no list of items.' }],
    };
  }
  return {
    references: items.filter((item) => item !== null && typeof item === 'object').map(itemOf),
    problems: [],
  };
}

function itemOf(item: CslItem): Reference {
  return {
    key: String(item['citation-key'] ?? item.id ?? ''),
    authors: (item.author ?? []).flatMap(({ family, literal }) => family ?? literal ?? []),
    ...known({
      title: item.title,
      year: Number(item.issued?.['date-parts']?.[0]?.[0]),
      doi: item.DOI,
      pmid: String(item.PMID ?? ''),
    }),
  };
}

/** The fields that say something. */
function known<T extends object>(fields: T): { [Key in keyof T]?: NonNullable<T[Key]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value)) as ReturnType<
    typeof known<T>
  >;
}

/** The family name of an author written `Family, Given` or `Given Family`. */
function authorOf(name: string): string[] {
  const family = name.includes(',') ? name.slice(0, name.indexOf(',')) : name.trim().split(' ').at(-1);
  return family ? [family.trim()] : [];
}

/** Text without TeX's braces and accents. */
function plain(tex: string): string {
  return tex
    .replace(/\\[a-zA-Z]+\s?|\\[^a-zA-Z]/g, '')
    .replace(/[{}]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
