interface Node<T> {
  readonly next: Map<string, Node<T>>;
  readonly values: T[];
}

/** Finds the longest known phrase at a place in a list of words. */
export class PhraseTrie<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  /** Adds a phrase; its words are parted by spaces and compared in lower case. */
  add(phrase: string, value: T): this {
    let node = this.root;
    for (const word of phrase.split(' ')) {
      let next = node.next.get(word);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(word, next);
      }
      node = next;
    }
    node.values.push(value);
    return this;
  }

  /** True where some phrase starts with this word. */
  startsWith(word: string): boolean {
    return this.root.next.has(word);
  }

  /** The longest phrase that starts at `at`: how many words it has, and its values; null where there is none. */
  longest(words: readonly { readonly lower: string }[], at: number): { length: number; values: T[] } | null {
    let node = this.root;
    let found: { length: number; values: T[] } | null = null;
    for (let index = at; index < words.length; index++) {
      const next = node.next.get(words[index]!.lower);
      if (!next) break;
      node = next;
      if (node.values.length > 0) found = { length: index - at + 1, values: node.values };
    }
    return found;
  }
}
