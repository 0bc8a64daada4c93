import type { Reference } from './claim';
import data from './data/literature.json' with { type: 'json' };

/** Works of the field beyond the claim sets, whose DOI and PMID were verified to belong together. */
export const literature: readonly Reference[] = data.works;
