import type { Note } from '../../note/note';
import type { Mention } from '../mention';
import type { ScannedBlock } from './reading';
import type { ScannedPhrase } from './scan/scan';
import { mentionAt } from './span';

/** Where a phrase stands: its tokens and its sentence. */
export function placeOf(scanned: ScannedBlock, phrase: ScannedPhrase) {
  return { first: phrase.first, next: phrase.next, sentence: scanned.scan.sentences[phrase.first]! };
}

/** A phrase as a mention. */
export function phraseMention(note: Note, scanned: ScannedBlock, phrase: ScannedPhrase): Mention {
  const { tokens } = scanned.scan;
  return mentionAt(note, scanned.block, tokens[phrase.first]!.from, tokens[phrase.next - 1]!.to);
}

/** The lower-case words before token `at` in its clause, the nearest first, at most `reach`. */
export function wordsBefore(scanned: ScannedBlock, at: number, reach: number): string[] {
  const { tokens, sentences } = scanned.scan;
  const words: string[] = [];
  for (
    let index = at - 1;
    index >= 0 && words.length < reach && sentences[index] === sentences[at];
    index -= 1
  ) {
    if (tokens[index]!.text === ',' || tokens[index]!.text === ';') break;
    words.push(tokens[index]!.lower);
  }
  return words;
}
