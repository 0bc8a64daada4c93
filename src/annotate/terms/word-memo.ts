/** What {@link WordMemo.idAt} gives for a word that it does not hold. */
export const UNKNOWN = -3;

const SIZE = 1 << 14;

/**
 * The numbers of the words read last, by two hashes of each: one of its folded letters, one of its letters as written.
 * The words of a language repeat, so most are found here without being looked up, or looked up in vain.
 */
export class WordMemo {
  private readonly hashes = new Int32Array(SIZE);
  private readonly checks = new Int32Array(SIZE);
  private readonly ids = new Int32Array(SIZE).fill(UNKNOWN);

  /** Where a word with these hashes is held. */
  slotOf(hash: number, check: number): number {
    return (hash ^ (hash >>> 15) ^ check) & (SIZE - 1);
  }

  /** The number held at the slot for the word with these hashes, or {@link UNKNOWN}. */
  idAt(slot: number, hash: number, check: number): number {
    return this.hashes[slot] === hash && this.checks[slot] === check ? this.ids[slot]! : UNKNOWN;
  }

  /** Holds the word's number, in place of what stood at the slot. */
  keep(slot: number, hash: number, check: number, id: number): void {
    this.hashes[slot] = hash;
    this.checks[slot] = check;
    this.ids[slot] = id;
  }
}
