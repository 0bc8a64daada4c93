import type { Knowledge } from '../../knowledge/knowledge';
import type { Block, Note } from '../../note/note';
import { Abbreviations } from './abbreviations';
import { affixBefore, affixBehind } from './affixes';
import { BlockTagger, type Tag } from './block-tagger';
import { Cues } from './cues';
import { indexOf } from './lexicon-index';
import type { TermMention } from './term';

/** Mentions of the lexicon's concepts in a note, in the order of the source. */
export function tagTerms(note: Note, knowledge: Knowledge): TermMention[] {
  const tagger = new BlockTagger(indexOf(knowledge), new Cues(note.source), new Abbreviations());
  return note.blocks.flatMap((block) => {
    const tags = tagger.tag(block.prose.text);
    return tags.map((tag, at) => mentionOf(note, block, tag, tags[at - 1] ?? null));
  });
}

function mentionOf(note: Note, block: Block, tag: Tag, before: Tag | null): TermMention {
  const { concept, adjective, from, to, prefix } = tag;
  const text = block.prose.text;
  const { start, end } = block.prose.toSource(from, to);
  const isGene =
    concept.category === 'gene' || concept.category === 'family' || concept.category === 'complex';
  const affix = isGene ? (affixBefore(text, from) ?? affixBehind(text, to)) : null;
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
    adjective,
    state: prefix?.state ?? affix?.state ?? null,
    species: prefix?.species ?? speciesBefore(text, tag, before),
  };
}

/** The species that stands directly before a mention: "mouse Sirt1". */
function speciesBefore(text: string, tag: Tag, before: Tag | null): string | null {
  if (before?.concept.category !== 'species' || tag.concept.category === 'species') return null;
  return /^[\s-]?$/.test(text.slice(before.to, tag.from)) ? before.concept.id : null;
}
