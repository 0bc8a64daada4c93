import type { Claim, ClaimRelation, ClaimSet, Reference } from '../../knowledge/claim';
import type { Category, Concept } from '../../knowledge/lexicon';
import type { DrawnEntity, PathwayDrawing } from '../../knowledge/pathway';
import { conditionsOf } from './conditions';
import type {
  Entity,
  PathwayClaim,
  PathwayEdge,
  PathwayGraph,
  PathwayNode,
  PathwayReference,
  Sign,
} from './graph';
import { hashOf } from './hash';
import { edgeId } from './names';
import { markShortcuts } from './shortcuts';
import { firmest, statuses } from './status';

/** What a pathway is built from. */
export interface GraphSources {
  /** Claim sets; ids of claims of the first one stand alone, those of the others carry their set's id. */
  readonly claimSets: readonly ClaimSet[];
  /** The lexicon, for names, synonyms and identifiers. */
  readonly concepts: ReadonlyMap<string, Concept>;
  /** What of the first set is drawn, and where; without it every concept is an entity of its own. */
  readonly drawing: PathwayDrawing | null;
  /** The title; the first set's by default. */
  readonly title?: string;
}

interface Placed {
  readonly node: string;
  readonly turn: 1 | -1;
}

interface OpenEdge {
  readonly source: string;
  readonly target: string;
  readonly sign: Sign;
  readonly denied: boolean;
  readonly claims: string[];
}

/** Builds the pathway of some claim sets. Pure; the same sources always give the same graph. */
export function buildGraph(sources: GraphSources): PathwayGraph {
  const { claimSets, concepts, drawing } = sources;
  const nodes = new Map<string, PathwayNode>();
  const place = new Map<string, Placed>();
  for (const entity of drawing?.entities ?? []) {
    const node = nodeOfEntity(entity, concepts);
    nodes.set(node.id, node);
    for (const id of node.concepts) place.set(id, { node: node.id, turn: 1 });
    for (const id of node.opposites) place.set(id, { node: node.id, turn: -1 });
  }

  const edges = new Map<string, OpenEdge>();
  const openEdge = (source: string, target: string, sign: Sign, denied: boolean) => {
    const id = edgeId(source, target, sign, denied);
    const edge = edges.get(id) ?? { source, target, sign, denied, claims: [] };
    edges.set(id, edge);
    return edge;
  };
  for (const { subject, object, sign } of drawing?.definitions ?? []) openEdge(subject, object, sign, false);

  const claims = new Map<string, { claim: Claim; set: string; edges: string[] }>();
  const undirected: { id: string; source: string; target: string }[] = [];
  claimSets.forEach((set, index) => {
    for (const claim of set.claims) {
      const id = index === 0 ? claim.id : `${set.id}/${claim.id}`;
      claims.set(id, { claim, set: set.id, edges: [] });
      for (const relation of claim.relations) {
        for (const concept of [relation.subject, relation.object]) {
          if (place.has(concept) || (drawing && index === 0)) continue;
          place.set(concept, { node: concept, turn: 1 });
          nodes.set(concept, nodeOfConcept(concept, concepts));
        }
        const ends = endsOf(relation, place);
        if (!ends) continue;
        if (relation.sign === 0 && !relation.noEffect) undirected.push({ id, ...ends });
        else openEdge(ends.source, ends.target, ends.sign, relation.noEffect ?? false).claims.push(id);
      }
    }
  });

  // A claim without a direction speaks of the directed effects between the same two, where there are any.
  for (const { id, source, target } of undirected) {
    const directed = [...edges.values()].filter(
      (edge) => edge.source === source && edge.target === target && (edge.sign !== 0 || edge.denied),
    );
    if (directed.length === 0) openEdge(source, target, 0, false).claims.push(id);
    for (const edge of directed) edge.claims.push(id);
  }

  const firmness = (id: string) => statuses.indexOf(claims.get(id)!.claim.status);
  const finished = [...edges].map(([id, edge]): PathwayEdge => {
    const unique = [...new Set(edge.claims)];
    for (const claim of unique) claims.get(claim)!.edges.push(id);
    const stating = unique.filter((claim) => !isUndirected(claims.get(claim)!.claim, edge, place));
    return {
      ...edge,
      id,
      claims: unique.sort((a, b) => firmness(a) - firmness(b)),
      status: firmest(
        (stating.length > 0 ? stating : unique).map((claim) => claims.get(claim)!.claim.status),
      ),
      contestedBy: contesting(id, edge, edges),
      shortcut: false,
    };
  });

  const used = new Set(finished.flatMap((edge) => [edge.source, edge.target]));
  const bands = drawing?.bands ?? [];
  const bandIndex = new Map(bands.map((band, index) => [band.id, index]));
  const drawnNodes = [...nodes.values()].filter((node) => used.has(node.id));
  const aside = new Set(
    drawing?.entities.filter((entity) => entity.aside).map((entity) => entity.concepts[0]),
  );
  const drawnEdges = markShortcuts(finished, (id) => bandIndex.get(nodes.get(id)!.band ?? '') ?? null, aside);
  return {
    schema: 1,
    hash: hashOf(
      JSON.stringify([
        bands,
        drawnNodes.map(({ id, lines, kind, band, entity }) => [id, lines, kind, band, entity]),
        drawnEdges.map(({ id, status, shortcut, contestedBy }) => [id, status, shortcut, contestedBy]),
      ]),
    ),
    title: sources.title ?? claimSets[0]?.title ?? 'Pathway',
    bands,
    nodes: drawnNodes,
    edges: drawnEdges,
    claims: [...claims].map(([id, entry]) => pathwayClaim(id, entry)),
    references: claimSets.flatMap((set) =>
      set.references.map((reference) => pathwayReference(set.id, reference)),
    ),
  };
}

function endsOf(relation: ClaimRelation, place: ReadonlyMap<string, Placed>) {
  const subject = place.get(relation.subject);
  const object = place.get(relation.object);
  if (!subject || !object || subject.node === object.node) return null;
  const sign = (relation.sign * subject.turn * object.turn || 0) as Sign;
  return { source: subject.node, target: object.node, sign };
}

/** True where the claim names both ends of the edge but no direction. */
function isUndirected(claim: Claim, edge: OpenEdge, place: ReadonlyMap<string, Placed>): boolean {
  return !claim.relations.some((relation) => {
    const ends = endsOf(relation, place);
    return (
      ends?.source === edge.source &&
      ends.target === edge.target &&
      ends.sign === edge.sign &&
      (relation.noEffect ?? false) === edge.denied
    );
  });
}

function contesting(id: string, edge: OpenEdge, edges: ReadonlyMap<string, OpenEdge>): string[] {
  const directed = (one: OpenEdge) => one.sign !== 0 || one.denied;
  if (!directed(edge)) return [];
  return [...edges]
    .filter(([otherId, other]) => otherId !== id && directed(other))
    .filter(([, other]) => other.source === edge.source && other.target === edge.target)
    .map(([otherId]) => otherId);
}

function nodeOfEntity(entity: DrawnEntity, concepts: ReadonlyMap<string, Concept>): PathwayNode {
  const known = [...entity.concepts, ...(entity.opposites ?? [])].flatMap((id) => concepts.get(id) ?? []);
  const first = concepts.get(entity.concepts[0]);
  return {
    id: entity.concepts[0],
    label: entity.label,
    plural: entity.plural ?? false,
    lines: entity.lines,
    kind: entity.kind,
    entity: entity.entity ?? null,
    band: entity.band,
    concepts: entity.concepts,
    opposites: entity.opposites ?? [],
    synonyms: [...new Set(known.flatMap((concept) => [concept.name, ...(concept.synonyms ?? [])]))],
    ids: first?.ids ?? [],
    gloss: first?.gloss ?? null,
  };
}

const entityOfCategory: Partial<Record<Category, Entity>> = {
  gene: 'macromolecule',
  family: 'macromolecule',
  complex: 'complex',
  chemical: 'simple chemical',
};

function nodeOfConcept(id: string, concepts: ReadonlyMap<string, Concept>): PathwayNode {
  const concept = concepts.get(id);
  const label = concept?.name ?? id;
  return {
    id,
    label,
    plural: false,
    lines: wrapped(label),
    kind: 'activity',
    entity: (concept && entityOfCategory[concept.category]) ?? null,
    band: null,
    concepts: [id],
    opposites: [],
    synonyms: concept?.synonyms ?? [],
    ids: concept?.ids ?? [],
    gloss: concept?.gloss ?? null,
  };
}

/** A name of any length in at most two lines of about the same length, the second cut where it must be. */
function wrapped(label: string): string[] {
  const limit = 22;
  const cut = (text: string) => (text.length > limit ? `${text.slice(0, limit - 1)}…` : text);
  if (label.length <= 14) return [label];
  const middle = label.length / 2;
  const spaces = [...label.matchAll(/\s/g)].map((match) => match.index);
  const at = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return at === undefined ? [cut(label)] : [cut(label.slice(0, at)), cut(label.slice(at + 1))];
}

function pathwayClaim(
  id: string,
  { claim, set, edges }: { claim: Claim; set: string; edges: readonly string[] },
): PathwayClaim {
  return {
    id,
    set,
    statement: claim.statement,
    status: claim.status,
    locators: claim.locators,
    conditions: conditionsOf(claim.context),
    species: claim.context.species ?? [],
    references: claim.references.map((key) => `${set}/${key}`),
    note: claim.note ?? null,
    edges: [...new Set(edges)],
  };
}

function pathwayReference(set: string, reference: Reference): PathwayReference {
  const { authors = [], year, title, journal, volume, pages, doi, pmid } = reference;
  const more = reference.etAl || authors.length > 2;
  const names = authors.length === 0 ? null : more ? `${authors[0]} et al.` : authors.join(' & ');
  const who = names ?? `Reference ${reference.key}`;
  const where = [journal, [volume, pages].filter(Boolean).join(':')].filter(Boolean).join(' ');
  return {
    key: `${set}/${reference.key}`,
    short: year ? `${who} (${year})` : who,
    citation: [
      `${who}${year ? ` (${year})` : ''}.`,
      title ? `${title}.` : '',
      where ? `${where}.` : '',
      doi ? `doi:${doi}` : '',
      pmid ? `PMID:${pmid}` : '',
    ]
      .filter(Boolean)
      .join(' '),
    year: year ?? null,
    doi: doi ?? null,
    pmid: pmid ?? null,
  };
}
