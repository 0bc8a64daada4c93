/** A DOI as it is compared: without prefix, case and a preprint's version. */
export function normalDoi(doi: string): string {
  return doi
    .trim()
    .toLowerCase()
    .replace(/^(?:https?:\/\/)?(?:dx\.)?doi\.org\//, '')
    .replace(/^doi:\s*/, '')
    .replace(/[?#].*$/, '')
    .replace(/^(10\.1101\/[\d.]+)v\d+.*$/, '$1');
}

/** True for text in the form of a DOI: a registrant and a suffix, or a short DOI (`10/abc123`). */
export function isDoi(doi: string): boolean {
  return /^10\.\d{4,9}\/\S+$|^10\/[a-z\d]+$/i.test(doi);
}

/** True for text in the form of a PubMed id: up to eight digits, the first of them no zero. */
export function isPmid(pmid: string): boolean {
  return /^[1-9]\d{0,7}$/.test(pmid);
}

/** The DOI in a publisher's address, or null: most carry it whole, Nature's carry its suffix. */
export function doiInAddress(address: string): string | null {
  const whole = /(10\.\d{4,9}\/[^\s?#]+)/.exec(address)?.[1];
  if (whole)
    return whole.replace(/\/(?:full|abstract|pdf|epdf|html|meta)$/, '').replace(/\.(?:full|pdf).*$/, '');
  const nature = /nature\.com\/articles\/([\w-]+)/.exec(address)?.[1];
  return nature ? `10.1038/${nature}` : null;
}
