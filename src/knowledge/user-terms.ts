import type { Knowledge } from './knowledge';
import type { Category, Concept } from './lexicon';
import { type Problem, readLocated, shapeErrors } from './located';
import schema from './schemas/concepts.schema.json' with { type: 'json' };

/** A row of the user's: a concept of their own, or more names for a built-in one. */
export interface UserConcept extends Partial<Omit<Concept, 'id'>> {
  /** Id of a new or of a built-in concept. */
  readonly id: string;
}

/** Terms of the user's own, as read from one text. */
export interface UserTerms {
  /** Concepts and additions to built-in ones. */
  readonly concepts: readonly UserConcept[];
  /** Longer names to pass over. */
  readonly blockers: readonly string[];
  /** Ids of built-in concepts that are not to be tagged. */
  readonly silenced: readonly string[];
}

/** What a text of user terms says, and what is wrong with it. What is right is given in any case. */
export interface UserTermsReading {
  /** The rows that can be used. */
  readonly terms: UserTerms;
  /** In the order of the text; empty where all is well. */
  readonly problems: readonly Problem[];
}

const nothing: UserTerms = { concepts: [], blockers: [], silenced: [] };
const sections = ['concepts', 'blockers', 'silence'] as const;

/**
 * Reads a JSON or YAML text of user terms. A row with an error is left out and reported on its line; the rest is used.
 * `knowledge` is what they are added to: it tells which ids are built in.
 */
export function readUserTerms(text: string, knowledge: Knowledge): UserTermsReading {
  const { data, problems: unreadable, problemAt } = readLocated(text);
  if (unreadable.length > 0) return { terms: nothing, problems: unreadable };
  if (data === null || data === undefined) return { terms: nothing, problems: [] };
  if (typeof data !== 'object' || Array.isArray(data)) {
    return {
      terms: nothing,
      problems: [problemAt([], 'Write an object with "concepts", "blockers" or "silence".')],
    };
  }
  const problems: Problem[] = [];
  const wrong = new Set<string>();
  const report = (path: readonly (string | number)[], message: string) => {
    wrong.add(path.slice(0, 2).join('/'));
    problems.push(problemAt(path, message));
  };
  for (const { path, message } of shapeErrors(schema, data)) {
    report(path, `${path.join('.') || 'The file'}: ${message}`);
  }
  const rows = (section: (typeof sections)[number]): unknown[] => {
    const value = (data as Record<string, unknown>)[section];
    if (!Array.isArray(value) || wrong.has(section)) return [];
    return value.map((row, at) => (wrong.has(`${section}/${at}`) ? null : row));
  };
  const added = new Set<string>();
  const concepts = rows('concepts').filter((row, at): row is UserConcept => {
    if (row === null) return false;
    const { id, name, category } = row as UserConcept;
    const path = ['concepts', at, 'id'];
    if (added.has(id)) report(path, `The id "${id}" is used twice; join the two rows.`);
    else if (!knowledge.concepts.has(id) && !(name && category)) {
      report(path, `"${id}" is no built-in concept, so it needs a "name" and a "category".`);
    } else {
      added.add(id);
      return true;
    }
    return false;
  });
  const silenced = rows('silence').filter((id, at): id is string => {
    if (id === null) return false;
    if (knowledge.concepts.has(id as string)) return true;
    report(['silence', at], `"${id}" is no built-in concept, so there is nothing to silence.`);
    return false;
  });
  const blockers = rows('blockers').filter((form): form is string => form !== null);
  return {
    terms: { concepts, blockers, silenced },
    problems: problems.sort((a, b) => a.line - b.line || a.column - b.column),
  };
}

/** The knowledge with user terms added: their concepts and names, their blockers, and without what they silence. */
export function withUserTerms(knowledge: Knowledge, terms: UserTerms): Knowledge {
  const concepts = new Map(knowledge.concepts);
  for (const row of terms.concepts) concepts.set(row.id, joined(concepts.get(row.id), row));
  for (const id of terms.silenced) concepts.delete(id);
  return { ...knowledge, concepts, blockers: [...knowledge.blockers, ...terms.blockers] };
}

/** A built-in concept with the names that a row adds to it, or the row as a concept of its own. */
function joined(known: Concept | undefined, row: UserConcept): Concept {
  const base: Concept = known ?? {
    id: row.id,
    name: row.name ?? row.id,
    category: row.category as Category,
    sources: [],
  };
  const renamed = row.name && row.name !== base.name ? [base.name] : [];
  return {
    ...base,
    ...row,
    synonyms: [...(base.synonyms ?? []), ...renamed, ...(row.synonyms ?? [])],
    adjectives: [...(base.adjectives ?? []), ...(row.adjectives ?? [])],
    ids: [...new Set([...(row.ids ?? []), ...(base.ids ?? [])])],
    broader: [...new Set([...(base.broader ?? []), ...(row.broader ?? [])])],
    sources: [...new Set([...base.sources, ...(row.sources ?? [])])],
  };
}
