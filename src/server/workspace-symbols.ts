import { SymbolKind, type WorkspaceSymbol } from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge';
import { claimEntries } from './lookup';
import { claimLocation, conceptLocation } from './virtual-documents';

const MOST_SYMBOLS = 200;

/** Claims and concepts whose names hold all words of a query; claims first. */
export function workspaceSymbols(knowledge: Knowledge, query: string): WorkspaceSymbol[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const matches = (...names: readonly string[]) => {
    const text = names.join('\n').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const claims = claimEntries(knowledge)
    .filter(({ id, claim }) => matches(id, claim.statement))
    .map((entry) => ({
      name: entry.claim.statement,
      kind: SymbolKind.String,
      containerName: `claim:${entry.id}`,
      location: claimLocation(knowledge, entry),
    }));
  const concepts = [...knowledge.concepts.values()]
    .filter(({ name, synonyms = [] }) => matches(name, ...synonyms))
    .map(({ id, name, category }) => ({
      name,
      kind: SymbolKind.Object,
      containerName: category,
      location: conceptLocation(knowledge, id),
    }));
  return [...claims, ...concepts].slice(0, MOST_SYMBOLS);
}
