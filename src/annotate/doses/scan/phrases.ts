import { type Token, tokenise } from './token';

interface Node<T> {
  next: Map<string, Node<T>>;
  /** What a phrase that ends here means; `exact` where its letters must be as given. */
  values: { readonly value: T; readonly exact: string | null }[];
}

/** Phrases to be found in a token sequence, the longest first. Hyphens between words are optional, case is free unless `exact`. */
export class PhraseTable<T> {
  private readonly root: Node<T> = { next: new Map(), values: [] };

  /** Adds a phrase that means `value`; with `exact` it only matches in this very case. */
  add(phrase: string, value: T, exact = false): this {
    let node = this.root;
    const tokens = tokenise(phrase).filter((token) => token.text !== '-');
    for (const token of tokens) {
      let next = node.next.get(token.lower);
      if (!next) {
        next = { next: new Map(), values: [] };
        node.next.set(token.lower, next);
      }
      node = next;
    }
    node.values.push({ value, exact: exact ? tokens.map((token) => token.text).join(' ') : null });
    return this;
  }

  /** The longest phrase that starts at token `at`, with the token after it, or null. */
  match(tokens: readonly Token[], at: number): { value: T; next: number } | null {
    let node = this.root;
    let best: { value: T; next: number } | null = null;
    const seen: string[] = [];
    for (let index = at; index < tokens.length; index += 1) {
      const token = tokens[index]!;
      if (token.text === '-' && index > at) continue;
      const next = node.next.get(token.lower);
      if (!next) break;
      node = next;
      seen.push(token.text);
      const found = node.values.find((entry) => entry.exact === null || entry.exact === seen.join(' '));
      if (found) best = { value: found.value, next: index + 1 };
    }
    return best;
  }
}
