import { type Schema, Validator } from '@cfworker/json-schema';
import { type Document, isNode, LineCounter, parseDocument } from 'yaml';
import type { ClaimSet } from './claim';
import editorial from './data/claims/editorial.json' with { type: 'json' };
import schema from './schemas/claims.schema.json' with { type: 'json' };

/** The claims drawn from the editorial on mTORC1 and aging muscle. */
export const editorialClaims = editorial as unknown as ClaimSet;

/** What is wrong with a claim set, and where. */
export interface ClaimSetProblem {
  /** Line in the text, from 1. */
  readonly line: number;
  /** Column in the line, from 1. */
  readonly column: number;
  /** What is wrong and what to write instead. */
  readonly message: string;
}

/** A claim set as read from a text, and what is wrong with it. */
export interface ClaimSetReading {
  /** The claim set, or null where the text holds none that can be used. */
  readonly claimSet: ClaimSet | null;
  /** In the order of the text; empty where all is well. */
  readonly problems: readonly ClaimSetProblem[];
}

type Path = readonly (string | number)[];

/**
 * Reads a claim set of the user's own. `isConcept` tells whether a concept id is known; without it ids are not checked.
 * A set with an unknown concept is still given, since its other claims can be used.
 */
export function readClaimSet(
  text: string,
  format: 'json' | 'yaml',
  isConcept: (id: string) => boolean = () => true,
): ClaimSetReading {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, schema: format === 'json' ? 'json' : 'core' });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) => ({
      ...at(error.pos[0]),
      message: `This is not valid ${format === 'json' ? 'JSON' : 'YAML'}: ${error.message.split('\n')[0]}`,
    }));
    return { claimSet: null, problems };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch (error) {
    return { claimSet: null, problems: [{ ...at(0), message: `This cannot be read: ${String(error)}` }] };
  }
  const locate = (path: Path) => at(offsetOf(document, path));
  const shape = shapeProblems(data).map(({ path, message }) => ({ ...locate(path), message }));
  if (shape.length > 0) return { claimSet: null, problems: shape.sort(byPlace) };
  const claimSet = data as ClaimSet;
  const problems = referenceProblems(claimSet, isConcept).map(({ path, message }) => ({
    ...locate(path),
    message,
  }));
  return { claimSet, problems: problems.sort(byPlace) };
}

interface Problem {
  readonly path: Path;
  readonly message: string;
}

/** Where the data departs from the schema; of a chain of errors the innermost, which names the cause. */
function shapeProblems(data: unknown): Problem[] {
  const validator = new Validator(schema as unknown as Schema, '2020-12', false);
  const { errors } = validator.validate(data);
  return errors
    .filter((error) => !errors.some((other) => isInside(other.instanceLocation, error.instanceLocation)))
    .filter((error) => !['properties', 'items', '$ref', 'oneOf'].includes(error.keyword))
    .map((error) => {
      const path = pathOf(error.instanceLocation);
      return { path, message: `${path.join('.') || 'The claim set'}: ${error.error}` };
    });
}

/** What the schema cannot say: ids are unique, and what is pointed to exists. */
function referenceProblems(set: ClaimSet, isConcept: (id: string) => boolean): Problem[] {
  const problems: Problem[] = [];
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

/** Where the value at `path` stands in the text, or the nearest value around it. */
function offsetOf(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function pathOf(location: string): Path {
  return location
    .split('/')
    .slice(1)
    .map((part) => decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'))
    .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

function isInside(inner: string, outer: string): boolean {
  return inner.length > outer.length && inner.startsWith(`${outer}/`);
}

function byPlace(a: ClaimSetProblem, b: ClaimSetProblem): number {
  return a.line - b.line || a.column - b.column;
}
