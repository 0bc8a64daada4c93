import type { Location } from 'vscode-languageserver';
import type { ClaimSet } from '../knowledge/claim';
import type { Knowledge } from '../knowledge/knowledge';
import type { Concept } from '../knowledge/lexicon';
import { rules } from '../lint/rules';
import { claimCard } from './cards/claim';
import { type ClaimEntry, claimEntries } from './lookup';
import { link, plain } from './markdown';
import { rulePage } from './rule-page';

/** The scheme of the pages that the server writes: `/claims/SET.md`, `/rules/RULE.md` and `/glossary.md`. */
export const SCHEME = 'geromark';
const GLOSSARY = `${SCHEME}:/glossary.md`;

/** A page, and the line (from 0) where each of its entries begins. */
interface Page {
  readonly text: string;
  readonly lines: ReadonlyMap<string, number>;
}

/** The text of a page, or null where there is none under this URI. */
export function virtualDocument(knowledge: Knowledge, uri: string): string | null {
  if (uri === GLOSSARY) return glossary(knowledge).text;
  const rule = rules.find(({ id }) => ruleUri(id) === uri);
  if (rule) return rulePage(rule);
  const set = knowledge.claimSets.find(({ id }) => claimSetUri(id) === uri);
  return set ? claimSetPage(knowledge, set).text : null;
}

/** Where a claim stands in the page of its set. */
export function claimLocation(knowledge: Knowledge, { claim, set }: ClaimEntry): Location {
  return locationOf(claimSetUri(set.id), claimSetPage(knowledge, set), claim.id);
}

/** Where a concept stands in the glossary. */
export function conceptLocation(knowledge: Knowledge, concept: string): Location {
  return locationOf(GLOSSARY, glossary(knowledge), concept);
}

/** The URI of a rule's page. */
export function ruleUri(rule: string): string {
  return `${SCHEME}:/rules/${encodeURIComponent(rule)}.md`;
}

function claimSetUri(set: string): string {
  return `${SCHEME}:/claims/${encodeURIComponent(set)}.md`;
}

function locationOf(uri: string, { lines }: Page, id: string): Location {
  const line = lines.get(id) ?? 0;
  return { uri, range: { start: { line, character: 0 }, end: { line: line + 1, character: 0 } } };
}

const claimSetPage = remembered((knowledge, set: ClaimSet) => {
  const entries = claimEntries(knowledge).filter((entry) => entry.set === set);
  return page(set.title, [
    ...set.sections.flatMap(({ id, title }) => [
      { heading: `## ${plain(title)}` },
      ...entries
        .filter(({ claim }) => claim.locators[0]?.replace(/S\d+$/, '') === id)
        .map((entry) => ({
          id: entry.claim.id,
          heading: `### ${entry.claim.id}`,
          body: claimCard(knowledge, entry, { commands: false }),
        })),
    ]),
  ]);
});

const glossaryOf = remembered((knowledge, _page: typeof GLOSSARY) =>
  page(
    'Glossary',
    [...knowledge.concepts.values()]
      .sort((a, b) => a.name.localeCompare(b.name, 'en'))
      .map((concept) => ({
        id: concept.id,
        heading: `## ${plain(concept.name)}`,
        body: glossaryEntry(concept),
      })),
  ),
);

function glossary(knowledge: Knowledge): Page {
  return glossaryOf(knowledge, GLOSSARY);
}

function glossaryEntry({ category, gloss = '', synonyms = [], ids = [] }: Concept): string {
  return [
    `${category}${gloss && ` · ${plain(gloss)}`}`,
    synonyms.length > 0 && `Also: ${synonyms.map(plain).join(', ')}`,
    ids.map((id) => link(id, `https://bioregistry.io/${id}`)).join(' · '),
  ]
    .filter(Boolean)
    .join('\n\n');
}

interface Section {
  readonly id?: string;
  readonly heading: string;
  readonly body?: string;
}

function page(title: string, sections: readonly Section[]): Page {
  const lines = new Map<string, number>();
  let text = `# ${plain(title)}\n`;
  let line = 1;
  const add = (more: string) => {
    text += more;
    line += more.split('\n').length - 1;
  };
  for (const { id, heading, body } of sections) {
    add('\n');
    if (id !== undefined) lines.set(id, line);
    add(`${heading}\n`);
    if (body) add(`\n${body}\n`);
  }
  return { text, lines };
}

/** A page is made once for the knowledge that it shows. */
function remembered<Key extends object | string>(make: (knowledge: Knowledge, key: Key) => Page) {
  const pages = new WeakMap<Knowledge, Map<Key, Page>>();
  return (knowledge: Knowledge, key: Key): Page => {
    const known = pages.get(knowledge) ?? new Map<Key, Page>();
    pages.set(knowledge, known);
    const page = known.get(key) ?? make(knowledge, key);
    known.set(key, page);
    return page;
  };
}
