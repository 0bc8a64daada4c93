import type { PathwayEdge, PathwayGraph, PathwayNode } from '../../reason/graph/graph';
import { statuses } from '../../reason/graph/status';
import { effectOf } from './notation';

const relations = {
  activates: 'increases',
  inhibits: 'decreases',
  unclear: 'association',
  'no-effect': 'causesNoChange',
};
/** Namespaces that BEL terms may come from, with the pattern of their identifiers (bioregistry.io). */
const namespaces: Record<string, string> = {
  HGNC: String.raw`\d+`,
  FPLX: '.+',
  CHEBI: String.raw`\d+`,
  GO: String.raw`\d{7}`,
  MESH: String.raw`[CD]\d+`,
  HP: String.raw`\d{7}`,
  MONDO: String.raw`\d{7}`,
  DOID: String.raw`\d+`,
};

/** A script in the style of BEL 2.0 with the effects whose both ends have an identifier; the others are left out. */
export function toBel(graph: PathwayGraph): string {
  const terms = new Map(
    graph.nodes.flatMap((node) => (termOf(node) ? [[node.id, termOf(node)!] as const] : [])),
  );
  const claims = new Map(graph.claims.map((claim) => [claim.id, claim]));
  const references = new Map(graph.references.map((reference) => [reference.key, reference]));
  const written = graph.edges.filter(
    (edge) => terms.has(edge.source) && terms.has(edge.target) && edge.claims.length > 0,
  );
  const used = new Set(
    written.flatMap((edge) => [edge.source, edge.target]).map((id) => terms.get(id)!.namespace),
  );
  const species = [...new Set(graph.claims.flatMap((claim) => claim.species))];
  const list = (values: readonly string[]) => `{${values.map(quoted).join(', ')}}`;
  const statement = (edge: PathwayEdge) =>
    edge.claims.flatMap((id) => {
      const claim = claims.get(id);
      if (!claim) return [];
      const work = claim.references
        .flatMap((key) => references.get(key) ?? [])
        .find(({ pmid, doi }) => pmid ?? doi);
      return [
        '',
        work?.pmid
          ? `SET Citation = {"PubMed", ${quoted(work.pmid)}}`
          : `SET Citation = {"Other", ${quoted(work?.doi ? `doi:${work.doi}` : graph.title)}}`,
        `SET Evidence = ${quoted(claim.statement)}`,
        `SET Claim = ${quoted(claim.id)}`,
        `SET Status = ${quoted(claim.status)}`,
        ...(claim.species.length > 0 ? [`SET Species = ${list(claim.species)}`] : []),
        `${terms.get(edge.source)!.text} ${relations[effectOf(edge)]} ${terms.get(edge.target)!.text}`,
        ...(claim.species.length > 0 ? ['UNSET Species'] : []),
      ];
    });
  const lines = [
    `SET DOCUMENT Name = ${quoted(graph.title)}`,
    `SET DOCUMENT Version = ${quoted(graph.hash)}`,
    `SET DOCUMENT Description = ${quoted(`${written.length} of ${graph.edges.length} effects have identifiers at both ends and stand here.`)}`,
    '',
    ...Object.entries(namespaces)
      .filter(([name]) => used.has(name))
      .map(([name, pattern]) => `DEFINE NAMESPACE ${name} AS PATTERN "${pattern}"`),
    'DEFINE ANNOTATION Claim AS PATTERN ".+"',
    `DEFINE ANNOTATION Status AS LIST ${list(statuses)}`,
    ...(species.length > 0 ? [`DEFINE ANNOTATION Species AS LIST ${list(species)}`] : []),
    ...written.flatMap(statement),
  ];
  return `${lines.join('\n')}\n`;
}

function termOf(node: PathwayNode): { readonly text: string; readonly namespace: string } | null {
  for (const id of node.ids) {
    const [namespace, local] = id.split(/:(.*)/s);
    if (!Object.hasOwn(namespaces, namespace) || !new RegExp(`^(?:${namespaces[namespace]})$`).test(local))
      continue;
    const name = functionOf(node, namespace);
    if (name)
      return { namespace, text: `${name}(${namespace}:${/^\w+$/.test(local) ? local : quoted(local)})` };
  }
  return null;
}

function functionOf(node: PathwayNode, namespace: string): string | null {
  if (node.entity === 'complex') return namespace === 'MESH' ? null : 'complex';
  if (node.entity === 'macromolecule') return namespace === 'HGNC' || namespace === 'FPLX' ? 'p' : null;
  if (node.entity === 'simple chemical') return 'a';
  return namespace === 'GO' ? 'bp' : 'path';
}

function quoted(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\s+/g, ' ')}"`;
}
