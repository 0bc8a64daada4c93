import type { Knowledge } from '../../knowledge/knowledge';
import type { Block, Note } from '../../note/note';
import { Cues } from './cues';
import { indexOf } from './lexicon-index';
import { type Match, Matcher } from './matcher';
import type { TermMention } from './term';
import { WordReader, Words } from './words';

/** Mentions of the lexicon's concepts in a note, in the order of the source. */
export function tagTerms(note: Note, knowledge: Knowledge): TermMention[] {
  const index = indexOf(knowledge);
  const reader = new WordReader(index.vocabulary);
  const words = new Words();
  const cues = new Cues(note.source);
  const matcher = new Matcher(index, cues);
  const mentions: TermMention[] = [];
  for (const block of note.blocks) {
    const text = block.prose.text;
    reader.read(text, words);
    cues.enter(text);
    matcher.enter(text, words);
    for (let word = 0; word < words.count; ) {
      const match = words.startsName(word) && matcher.mayStart(word) ? matcher.longest(word) : null;
      if (!match) {
        word++;
        continue;
      }
      if (match.entry.concept) mentions.push(mentionOf(note, block, match));
      word = match.path[match.path.length - 1]! + 1;
    }
  }
  return mentions;
}

function mentionOf(note: Note, block: Block, { entry, from, to }: Match): TermMention {
  const { start, end } = block.prose.toSource(from, to);
  const concept = entry.concept!;
  return {
    block: block.index,
    from,
    to,
    start,
    end,
    text: note.source.slice(start, end),
    concept: concept.id,
    category: concept.category,
    ids: concept.ids ?? [],
    adjective: entry.adjective,
    state: null,
    species: null,
  };
}
