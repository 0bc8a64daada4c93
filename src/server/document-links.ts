import type { DocumentLink } from 'vscode-languageserver';
import { findClaim } from './lookup';
import type { AnalysedNote } from './notes';
import { toLspRange } from './position';
import { claimLocation } from './virtual-documents';

/** DOIs and PubMed ids as links to their record, claim links as links to the claim's entry. */
export function documentLinks(note: AnalysedNote, virtualDocuments: boolean): DocumentLink[] {
  const { analysis, document, knowledge } = note;
  const works = analysis.note.citations.flatMap((citation) => {
    const target = addressOf(citation.kind, citation.value);
    return target ? [{ range: toLspRange(document, citation), target, tooltip: 'Open the record' }] : [];
  });
  if (!virtualDocuments) return works;
  const claims = analysis.note.claimLinks.flatMap((link) => {
    const entry = findClaim(knowledge, link.id);
    if (!entry) return [];
    const { uri, range } = claimLocation(knowledge, entry);
    const target = `${uri}#${range.start.line + 1}`;
    return [{ range: toLspRange(document, link), target, tooltip: entry.claim.statement }];
  });
  return [...works, ...claims];
}

function addressOf(kind: string, value: string): string | undefined {
  if (kind === 'doi') return `https://doi.org/${encodeURI(value)}`;
  if (kind === 'pmid') return `https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(value)}/`;
  return undefined;
}
