import { type CompletionItem, CompletionItemKind, MarkupKind, type Position } from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge';
import type { Concept } from '../knowledge/lexicon';
import { rules } from '../lint/rules';
import { claimFacts } from './cards/claim';
import { claimEntries, findClaim } from './lookup';
import { plain } from './markdown';
import type { AnalysedNote } from './notes';

/** The characters after which a client asks by itself; in Markdown it does not ask while words are typed. */
export const COMPLETION_TRIGGERS = ['[', ':', '@', '/'];

/** Units that are written after a number, as people write them. */
const UNITS = [
  'ppm',
  'mg/kg',
  'mg/kg/day',
  'µg/kg',
  'mg/day',
  'mg',
  'µg',
  'nM',
  'µM',
  'mM',
  'ng/mL',
  'µg/mL',
  'mg/L',
  'weeks',
  'months',
  '%',
];

/** What an item is about, for {@link resolve}. */
interface ItemData {
  readonly uri: string;
  readonly claim?: string;
  readonly concept?: string;
  readonly rule?: string;
}

/** What may be written at an offset: claims, citation keys, rules, units or terms, as the text before it tells. */
export function completion(note: AnalysedNote, offset: number, explicit: boolean): CompletionItem[] {
  const { document, knowledge } = note;
  const position = document.positionAt(offset);
  const before = document.getText({ start: { line: position.line, character: 0 }, end: position });
  const after = document.getText({ start: position, end: { line: position.line + 1, character: 0 } });
  const replacing = (typed: string) => ({ start: back(position, typed.length), end: position });
  const uri = document.uri;

  const claim = /\[\[(claim:)?([^[\]]*)$/.exec(before);
  if (claim) {
    const [, prefix = '', typed = ''] = claim;
    const close = after.startsWith(']]') ? '' : ']]';
    return claimEntries(knowledge).map(({ id, claim: { statement } }) => ({
      label: `claim:${id}`,
      kind: CompletionItemKind.Reference,
      detail: statement,
      filterText: `${prefix}${id} ${prefix}${statement} ${statement}`,
      textEdit: { range: replacing(prefix + typed), newText: `claim:${id}${close}` },
      data: { uri, claim: id } satisfies ItemData,
    }));
  }
  const key = /\[(?:[^\]]*;\s*)?-?@([^\s\][;,]*)$/.exec(before);
  if (key) {
    return citationKeys(note).map((each) => ({
      label: `@${each}`,
      kind: CompletionItemKind.Reference,
      textEdit: { range: replacing(key[1]!), newText: each },
      filterText: each,
    }));
  }
  const suppressed = /<!--\s*geromark-(?:disable(?:-next-line)?|enable)\s+(?:[\w-]+[\s,]+)*([\w-]*)$/.exec(
    before,
  );
  if (suppressed) {
    return rules.map(({ id, summary }) => ({
      label: id,
      kind: CompletionItemKind.EnumMember,
      detail: summary,
      textEdit: { range: replacing(suppressed[1]!), newText: id },
      data: { uri, rule: id } satisfies ItemData,
    }));
  }
  if (!explicit) return [];
  const unit = /\d(\s?)([a-zµμ%/]{0,6})$/i.exec(before);
  if (unit) {
    return UNITS.map((each, index) => ({
      label: each,
      kind: CompletionItemKind.Unit,
      sortText: String(index).padStart(2, '0'),
      textEdit: { range: replacing(unit[1]! + unit[2]!), newText: ` ${each}` },
      filterText: ` ${each}`,
    }));
  }
  const word = /[\p{L}\d][\p{L}\d-]*$/u.exec(before)?.[0] ?? '';
  return namesWith(knowledge, word).map(({ concept: { id, name, category }, written }) => ({
    label: name,
    kind: CompletionItemKind.Text,
    detail: category,
    filterText: written,
    textEdit: { range: replacing(word), newText: name },
    data: { uri, concept: id } satisfies ItemData,
  }));
}

/** The documentation of an item, made only when the client shows it. */
export function resolve(item: CompletionItem, knowledge: Knowledge): CompletionItem {
  const data = item.data as ItemData;
  const entry = data.claim === undefined ? undefined : findClaim(knowledge, data.claim);
  const concept = data.concept === undefined ? undefined : knowledge.concepts.get(data.concept);
  const rule = data.rule === undefined ? undefined : rules.find(({ id }) => id === data.rule);
  const value = entry ? claimFacts(knowledge, entry) : plain(concept?.gloss ?? '') || rule?.why;
  return value ? { ...item, documentation: { kind: MarkupKind.Markdown, value } } : item;
}

/** The URI of the note that an item was made for. */
export function noteOf(item: CompletionItem): string | undefined {
  return (item.data as ItemData | undefined)?.uri;
}

function back({ line, character }: Position, by: number): Position {
  return { line, character: character - by };
}

/** The concepts that have a name, preferred or not, with a word in it. */
function namesWith({ concepts }: Knowledge, word: string): { concept: Concept; written: string }[] {
  const wanted = word.toLowerCase();
  return [...concepts.values()].flatMap((concept) => {
    const names = [concept.name, ...(concept.synonyms ?? [])];
    const written = names.find((name) => name.toLowerCase().includes(wanted));
    return written === undefined ? [] : [{ concept, written }];
  });
}

/** The pandoc keys that the note already cites. */
function citationKeys({ analysis }: AnalysedNote): string[] {
  const keys = analysis.note.citations.filter(({ kind }) => kind === 'key').map(({ value }) => value);
  return [...new Set(keys)].sort();
}
