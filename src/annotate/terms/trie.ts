/** A tree of word sequences: each step from a node by a word's number leads to one node, or nowhere. Node 0 is the root. */
export class Trie {
  private slots = new Int32Array(3 * 2048).fill(-1);
  private count = 0;
  private nodes = 1;

  /** How many nodes it has; their numbers are below this. */
  get size(): number {
    return this.nodes;
  }

  /** The node that `word` leads to from `node`, or -1. */
  next(node: number, word: number): number {
    const slots = this.slots;
    const mask = slots.length / 3 - 1;
    for (let slot = mix(node, word) & mask; ; slot = (slot + 1) & mask) {
      const at = slot * 3;
      if (slots[at]! < 0) return -1;
      if (slots[at] === node && slots[at + 1] === word) return slots[at + 2]!;
    }
  }

  /** The node at the end of the sequence, which is added where it is new. */
  add(words: readonly number[]): number {
    let node = 0;
    for (const word of words) {
      let next = this.next(node, word);
      if (next < 0) {
        next = this.nodes++;
        if (++this.count * 2 > this.slots.length / 3) this.rehash();
        this.place(this.slots, node, word, next);
      }
      node = next;
    }
    return node;
  }

  private place(slots: Int32Array, node: number, word: number, next: number): void {
    const mask = slots.length / 3 - 1;
    let slot = mix(node, word) & mask;
    while (slots[slot * 3]! >= 0) slot = (slot + 1) & mask;
    slots[slot * 3] = node;
    slots[slot * 3 + 1] = word;
    slots[slot * 3 + 2] = next;
  }

  private rehash(): void {
    const old = this.slots;
    this.slots = new Int32Array(old.length * 2).fill(-1);
    for (let at = 0; at < old.length; at += 3) {
      if (old[at]! >= 0) this.place(this.slots, old[at]!, old[at + 1]!, old[at + 2]!);
    }
  }
}

function mix(node: number, word: number): number {
  const h = Math.imul(node ^ Math.imul(word, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}
