import type { Knowledge } from './knowledge';

/** What the product knows by itself. */
export const builtInKnowledge: Knowledge = { concepts: new Map(), blockers: [], claimSets: [] };
