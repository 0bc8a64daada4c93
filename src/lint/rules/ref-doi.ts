import type { Reference } from '../../knowledge/claim';
import { literature } from '../../knowledge/literature';
import type { Citation, Note } from '../../note/note';
import { isDoi, isPmid, normalDoi } from '../../reason/citations/identifiers';
import { doisOf, pmidsOf, push } from '../../reason/citations/works';
import { nearest } from '../nearest';
import type { Report, Rule } from '../rule';

/** Identifiers of literature that cannot be right. */
export const refDoi: Rule = {
  id: 'ref-doi',
  severity: 'error',
  summary: 'a malformed DOI or PMID, or a DOI and a PMID that do not belong together',
  why: 'An identifier with one wrong character leads nowhere, or to another paper, and nobody notices until it is needed. Form is checked for all, the pairing only for works that are known with both.',
  examples: [
    {
      note: 'Harrison et al. 2009, doi:10.1038nature08221',
      findings: ['doi:10.1038nature08221'],
      fixed: 'Harrison et al. 2009, doi:10.1038/nature08221',
    },
    { note: 'Harrison et al. 2009. PMID: 195876801234', findings: ['PMID: 195876801234'] },
    {
      note: 'Harrison et al. 2009. doi:10.1038/nature08221. PMID: 30924297.',
      findings: ['PMID: 30924297'],
      fixed: 'Harrison et al. 2009. doi:10.1038/nature08221. PMID: 19587680.',
    },
    { note: 'Harrison et al. 2009. doi:10.1038/nature08221. PMID: 19587680.', findings: [] },
    { note: 'Published as https://doi.org/10.1128/MCB.00141-19 (PMID 31308131).', findings: [] },
    { note: 'Tang et al. 2019, doi:10.1111/\nacel.12943; short: https://doi.org/10/gf4qk2', findings: [] },
    { note: 'Write it as `doi:10.1038nature08221`.', findings: [] },
  ],
  *check({ note, knowledge }): Iterable<Report> {
    const works = [
      ...knowledge.claimSets.flatMap((set) => set.references),
      ...(knowledge.bibliography ?? []),
      ...literature,
    ];
    for (const cited of note.citations) {
      if (isMalformed(cited) && !isCut(cited, note)) yield malformed(cited, note, works);
    }
    for (const [doi, pmid] of pairs(note)) {
      const report = mismatch(doi, pmid, note, works);
      if (report) yield report;
    }
  },
};

/** A word such as "pending" in place of an identifier is none, and so not malformed. */
function isMalformed({ kind, value }: Citation): boolean {
  if (kind === 'doi') return /\d/.test(value) && !isDoi(value);
  return kind === 'pmid' && !isPmid(value);
}

/** True where the line ends in a DOI: the rest of it stands on the next line. */
function isCut({ kind, value, end }: Citation, { source }: Note): boolean {
  return (
    kind === 'doi' && value.startsWith('10.') && /^[ \t]*\r?\n[ \t]*[^\s]/.test(source.slice(end, end + 80))
  );
}

function malformed({ kind, value, start, end }: Citation, note: Note, works: readonly Reference[]): Report {
  const known = works.flatMap((work) => (kind === 'doi' ? doisOf(work) : pmidsOf(work)));
  const near = nearest(value, known);
  const form =
    kind === 'doi'
      ? 'a DOI is "10.", four or more digits, a slash and a suffix'
      : 'a PMID is a number of at most eight digits';
  return {
    start,
    end,
    message: `"${value}" is no ${kind === 'doi' ? 'DOI' : 'PMID'}: ${form}. ${near ? `Did you mean ${near}?` : 'Copy it again from the paper.'}`,
    fixes: near ? replacement({ start, end }, value, near, note) : [],
  };
}

/** A report where the DOI or the PMID is that of a known work, and the other is another's. */
function mismatch(doi: Citation, pmid: Citation, note: Note, works: readonly Reference[]): Report | null {
  const ofDoi = works.filter((work) =>
    doisOf(work).some((other) => normalDoi(other) === normalDoi(doi.value)),
  );
  const ofPmid = works.filter((work) => pmidsOf(work).includes(pmid.value));
  const expected = ofDoi.flatMap(pmidsOf);
  const isTogether = expected.includes(pmid.value) || ofDoi.some((work) => ofPmid.includes(work));
  const isKnown = expected.length > 0 || ofPmid.some((work) => doisOf(work).length > 0);
  if (isTogether || !isKnown) return null;
  const { start, end } = pmid;
  const [right] = expected;
  const remedy = right
    ? `The PMID of that DOI is ${right}.`
    : `The DOI of that PMID is ${doisOf(ofPmid[0]!)[0]}.`;
  return {
    start,
    end,
    message: `PMID ${pmid.value} and DOI ${doi.value} belong to different papers. ${remedy}`,
    fixes: right ? replacement({ start, end }, pmid.value, right, note) : [],
  };
}

function replacement({ start, end }: { start: number; end: number }, from: string, to: string, note: Note) {
  const at = note.source.indexOf(from, start);
  if (at < 0 || at + from.length > end) return [];
  return [{ title: `Write ${to}`, edits: [{ start: at, end: at + from.length, newText: to }], safe: false }];
}

/**
 * DOIs and PMIDs that stand for one work: in a block where they alternate, one of each for a work, or the only two of
 * a table's row.
 */
function* pairs(note: Note): Generator<[doi: Citation, pmid: Citation]> {
  const byPlace = new Map<string, Citation[]>();
  for (const cited of note.citations.filter(isIdentifier)) {
    const cell = note.blocks[cited.block]?.cell;
    const place = cell ? `row ${cell.table} ${cell.row}` : `block ${cited.block}`;
    push(byPlace, place, cited);
  }
  for (const cited of byPlace.values()) {
    const alternate = cited.every(({ kind }, index) => index === 0 || kind !== cited[index - 1]?.kind);
    if (!alternate || cited.length % 2 === 1) continue;
    for (let index = 0; index < cited.length; index += 2) {
      const [first, second] = [cited[index]!, cited[index + 1]!];
      yield first.kind === 'doi' ? [first, second] : [second, first];
    }
  }
}

function isIdentifier({ kind, value }: Citation): boolean {
  return (kind === 'doi' && isDoi(value)) || (kind === 'pmid' && isPmid(value));
}
