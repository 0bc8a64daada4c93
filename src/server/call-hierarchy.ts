import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CallHierarchyOutgoingCall,
  SymbolKind,
} from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge';
import { claimEntries, nameOf } from './lookup';
import type { AnalysedNote } from './notes';
import { at } from './position';
import { conceptLocation } from './virtual-documents';

/** A walk along the pathway: the callers of a concept are what acts on it, its callees what it acts on. */
export function prepareCallHierarchy(note: AnalysedNote, offset: number): CallHierarchyItem[] {
  const term = at(note.analysis.terms, offset);
  if (!term || neighbours(note.knowledge, term.concept).length === 0) return [];
  return [itemOf(note.knowledge, term.concept, note.document.uri)];
}

/** What acts on a concept. */
export function incomingCalls(knowledge: Knowledge, item: CallHierarchyItem): CallHierarchyIncomingCall[] {
  const { concept, note } = item.data as ItemData;
  return neighbours(knowledge, concept)
    .filter(({ object }) => object === concept)
    .map(({ subject, sign }) => ({
      from: { ...itemOf(knowledge, subject, note), detail: sign > 0 ? '→ raises it' : '⊣ lowers it' },
      fromRanges: [],
    }));
}

/** What a concept acts on. */
export function outgoingCalls(knowledge: Knowledge, item: CallHierarchyItem): CallHierarchyOutgoingCall[] {
  const { concept, note } = item.data as ItemData;
  return neighbours(knowledge, concept)
    .filter(({ subject }) => subject === concept)
    .map(({ object, sign }) => ({
      to: { ...itemOf(knowledge, object, note), detail: sign > 0 ? '→ raised by it' : '⊣ lowered by it' },
      fromRanges: [],
    }));
}

/** The concept of an item, and the note that the walk began in. */
export interface ItemData {
  readonly concept: string;
  readonly note: string;
}

/** The signed relations of all claims that a concept takes part in, each once. */
function neighbours(knowledge: Knowledge, concept: string) {
  const seen = new Set<string>();
  return claimEntries(knowledge)
    .flatMap(({ claim }) => claim.relations)
    .filter(({ subject, object, sign, noEffect }) => {
      const id = `${subject} ${sign} ${object}`;
      if (sign === 0 || noEffect || seen.has(id) || (subject !== concept && object !== concept)) return false;
      seen.add(id);
      return true;
    });
}

function itemOf(knowledge: Knowledge, concept: string, note: string): CallHierarchyItem {
  const { uri, range } = conceptLocation(knowledge, concept);
  return {
    name: nameOf(knowledge, concept),
    detail: knowledge.concepts.get(concept)?.category,
    kind: SymbolKind.Function,
    uri,
    range,
    selectionRange: range,
    data: { concept, note } satisfies ItemData,
  };
}
