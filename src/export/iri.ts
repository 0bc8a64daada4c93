/** The address by which a CURIE is resolved: Bioregistry knows every prefix that we use. */
export function iri(curie: string): string {
  return `https://bioregistry.io/${curie}`;
}
