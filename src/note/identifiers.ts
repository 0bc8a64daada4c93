/** What an address or a stretch of prose refers to. */
export interface Identifier {
  /** A DOI, a PubMed id, or an address that is neither. */
  readonly kind: 'doi' | 'pmid' | 'link';
  /** The identifier as written, without its prefix; it may be malformed. */
  readonly value: string;
}

const DOI_ADDRESS = /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/(.+)$/i;
const PMID_ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/pubmed)\/([^/?#]+)/i;

/** What an address (the target of a link, or written out) refers to. */
export function identifierOfAddress(address: string): Identifier {
  const doi = DOI_ADDRESS.exec(address);
  if (doi?.[1]) return { kind: 'doi', value: decode(doi[1]) };
  const pmid = PMID_ADDRESS.exec(address);
  if (pmid?.[1]) return { kind: 'pmid', value: pmid[1] };
  const bare = /^doi:\s*(.+)$/i.exec(address);
  return bare?.[1] ? { kind: 'doi', value: bare[1] } : { kind: 'link', value: address };
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
