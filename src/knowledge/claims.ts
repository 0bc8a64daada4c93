import type { ClaimSet } from './claim';
import editorial from './data/claims/editorial.json' with { type: 'json' };
import { type Path, type Problem, readLocated, shapeErrors } from './located';
import schema from './schemas/claims.schema.json' with { type: 'json' };

/** The claims drawn from the editorial on mTORC1 and aging muscle. */
export const editorialClaims = editorial as unknown as ClaimSet;

/** A claim set as read from a text, and what is wrong with it. */
export interface ClaimSetReading {
  /** The claim set, or null where the text holds none that can be used. */
  readonly claimSet: ClaimSet | null;
  /** In the order of the text; empty where all is well. */
  readonly problems: readonly Problem[];
}

/**
 * Reads a claim set of the user's own. `isConcept` tells whether a concept id is known; without it ids are not checked.
 * A set with an unknown concept is still given, since its other claims can be used.
 */
export function readClaimSet(
  text: string,
  format: 'json' | 'yaml',
  isConcept: (id: string) => boolean = () => true,
): ClaimSetReading {
  const { data, problems: unreadable, problemAt } = readLocated(text, format);
  if (unreadable.length > 0) return { claimSet: null, problems: unreadable };
  const shape = shapeErrors(schema, data).map(({ path, message }) =>
    problemAt(path, `${path.join('.') || 'The claim set'}: ${message}`),
  );
  if (shape.length > 0) return { claimSet: null, problems: shape.sort(byPlace) };
  const claimSet = data as ClaimSet;
  const problems = referenceProblems(claimSet, isConcept).map(({ path, message }) =>
    problemAt(path, message),
  );
  return { claimSet, problems: problems.sort(byPlace) };
}

/** What points to nothing, by the way to it. */
interface Misreference {
  readonly path: Path;
  readonly message: string;
}

/** What the schema cannot say: ids are unique, and what is pointed to exists. */
function referenceProblems(set: ClaimSet, isConcept: (id: string) => boolean): Misreference[] {
  const problems: Misreference[] = [];
  const keys = new Set(set.references.map((reference) => reference.key));
  const sections = new Set(set.sections.map((section) => section.id));
  const seen = new Set<string>();
  const checkConcept = (id: string, path: Path) => {
    if (!isConcept(id)) {
      problems.push({
        path,
        message: `"${id}" is no concept of the lexicon; correct it or add the concept.`,
      });
    }
  };
  for (const [index, claim] of set.claims.entries()) {
    const path = ['claims', index];
    if (seen.has(claim.id)) {
      problems.push({
        path: [...path, 'id'],
        message: `The id "${claim.id}" is used twice; give each claim its own.`,
      });
    }
    seen.add(claim.id);
    for (const [at, relation] of claim.relations.entries()) {
      checkConcept(relation.subject, [...path, 'relations', at, 'subject']);
      checkConcept(relation.object, [...path, 'relations', at, 'object']);
    }
    for (const list of ['species', 'tissue'] as const) {
      for (const [at, id] of (claim.context[list] ?? []).entries()) {
        checkConcept(id, [...path, 'context', list, at]);
      }
    }
    for (const [at, key] of claim.references.entries()) {
      if (!keys.has(key)) {
        problems.push({
          path: [...path, 'references', at],
          message: `There is no reference "${key}"; add it to "references" or take it out.`,
        });
      }
    }
    for (const [at, locator] of claim.locators.entries()) {
      const section = locator.replace(/S\d+$/, '');
      if (!sections.has(section)) {
        problems.push({
          path: [...path, 'locators', at],
          message: `There is no section "${section}"; add it to "sections" or correct the locator.`,
        });
      }
    }
  }
  return problems;
}

function byPlace(a: Problem, b: Problem): number {
  return a.line - b.line || a.column - b.column;
}
