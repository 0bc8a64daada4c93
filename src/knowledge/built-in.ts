import { editorialClaims } from './claims';
import silent from './data/blockers.json' with { type: 'json' };
import anatomy from './data/concepts/anatomy.json' with { type: 'json' };
import cells from './data/concepts/cells.json' with { type: 'json' };
import chemicals from './data/concepts/chemicals.json' with { type: 'json' };
import claimConcepts from './data/concepts/claim-concepts.json' with { type: 'json' };
import complexes from './data/concepts/complexes.json' with { type: 'json' };
import components from './data/concepts/components.json' with { type: 'json' };
import diseases from './data/concepts/diseases.json' with { type: 'json' };
import families from './data/concepts/families.json' with { type: 'json' };
import genes from './data/concepts/genes.json' with { type: 'json' };
import interventions from './data/concepts/interventions.json' with { type: 'json' };
import measures from './data/concepts/measures.json' with { type: 'json' };
import phenotypes from './data/concepts/phenotypes.json' with { type: 'json' };
import processes from './data/concepts/processes.json' with { type: 'json' };
import species from './data/concepts/species.json' with { type: 'json' };
import strains from './data/concepts/strains.json' with { type: 'json' };
import type { Knowledge } from './knowledge';
import type { Concept } from './lexicon';

/** The lexicon's files; where two hold the same id, the later row stands. */
const files = [
  anatomy,
  cells,
  chemicals,
  claimConcepts,
  complexes,
  components,
  diseases,
  families,
  genes,
  interventions,
  measures,
  phenotypes,
  processes,
  species,
  strains,
];

/** What the product knows by itself. */
export const builtInKnowledge: Knowledge = {
  concepts: new Map(files.flatMap((file) => file.concepts as Concept[]).map((row) => [row.id, row])),
  blockers: silent.blockers,
  claimSets: [editorialClaims],
};
