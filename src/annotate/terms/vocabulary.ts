import { WordMemo } from './word-memo';

/** The hash of an empty word; {@link hashUnit} carries it on. */
export const EMPTY_HASH = 0x811c9dc5 | 0;

/** FNV-1a over UTF-16 code units. */
export function hashUnit(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193);
}

/** The words of a lexicon, each with a number. Found by their code units, so that reading a text makes no strings. */
export class Vocabulary {
  private slots = new Int32Array(1024).fill(-1);
  private hashes = new Int32Array(512);
  private offsets = new Int32Array(513);
  private units = new Uint16Array(4096);
  private count = 0;

  /** The words read last; only for reading, once all words are learnt. */
  readonly memo = new WordMemo();

  /** How many words it holds; their numbers are below this. */
  get size(): number {
    return this.count;
  }

  /** The number of the word `units[from, to)` with the given hash, or -1. */
  find(units: Uint16Array, from: number, to: number, hash: number): number {
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const word = this.slots[slot]!;
      if (word < 0) return -1;
      if (this.hashes[word] === hash && this.equals(word, units, from, to)) return word;
    }
  }

  /** The number of the word, which is added where it is new. */
  intern(units: Uint16Array, from: number, to: number, hash: number): number {
    const known = this.find(units, from, to, hash);
    if (known >= 0) return known;
    const word = this.count++;
    const start = this.offsets[word]!;
    const end = start + to - from;
    if (this.count >= this.hashes.length) this.hashes = grown(this.hashes, this.count * 2, Int32Array);
    if (this.count + 1 >= this.offsets.length) this.offsets = grown(this.offsets, this.count * 2, Int32Array);
    if (end > this.units.length) this.units = grown(this.units, end * 2, Uint16Array);
    this.units.set(units.subarray(from, to), start);
    this.offsets[word + 1] = end;
    this.hashes[word] = hash;
    if (this.count * 2 > this.slots.length) this.rehash();
    else this.place(word);
    return word;
  }

  private equals(word: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.offsets[word]!;
    if (this.offsets[word + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.units[start + at - from] !== units[at]) return false;
    return true;
  }

  private place(word: number): void {
    const mask = this.slots.length - 1;
    let slot = this.hashes[word]! & mask;
    while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
    this.slots[slot] = word;
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    for (let word = 0; word < this.count; word++) this.place(word);
  }
}

/** A copy of `array` with room for `length` items. */
export function grown<T extends Int32Array | Uint16Array | Uint8Array>(
  array: T,
  length: number,
  make: new (length: number) => T,
): T {
  const copy = new make(length);
  copy.set(array);
  return copy;
}
