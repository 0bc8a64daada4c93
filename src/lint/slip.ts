/**
 * True where one slip makes a word of a name: a letter changed, left out or added, or two letters that changed places,
 * side by side or around a third. The first letter is never wrong; the last is where words are inflected, so that only
 * its doubling counts.
 */
export function isSlip(word: string, name: string): boolean {
  if (word === `${name}${name.at(-1)}`) return true;
  let from = 0;
  while (from < word.length && word[from] === name[from]) from++;
  let wordEnd = word.length;
  let nameEnd = name.length;
  while (wordEnd > from && nameEnd > from && word[wordEnd - 1] === name[nameEnd - 1]) {
    wordEnd--;
    nameEnd--;
  }
  if (from === 0 || wordEnd === word.length || nameEnd === name.length) return false;
  const written = word.slice(from, wordEnd);
  const meant = name.slice(from, nameEnd);
  if (written.length <= 1 && meant.length <= 1) return written !== meant;
  if (written.length !== meant.length || written.length > 3) return false;
  return [...written].reverse().join('') === meant;
}

/** The names of a list that one slip makes a word of, found by first letter and length. */
export class SlipIndex {
  private readonly byShape = new Map<string, string[]>();

  /** Takes lower-case names. */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const shape = `${name[0]}${name.length}`;
      this.byShape.set(shape, [...(this.byShape.get(shape) ?? []), name]);
    }
  }

  /** Names that a lower-case word is a slip of. */
  namesOf(word: string): string[] {
    return [-1, 0, 1].flatMap((more) =>
      (this.byShape.get(`${word[0]}${word.length + more}`) ?? []).filter((name) => isSlip(word, name)),
    );
  }
}
