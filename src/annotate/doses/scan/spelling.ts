import { tokenise } from './token';
import { unitTable } from './vocabulary';

/** One misspelt part of a unit. */
export interface Misspelling {
  /** The part as written. */
  readonly written: string;
  /** How it is rightly written. */
  readonly right: string;
}

/** A unit as written, put right. */
export interface SpeltUnit {
  /** The unit with every part rightly spelt. */
  readonly text: string;
  /** The parts that were not. */
  readonly misspellings: readonly Misspelling[];
}

/** Puts the spelling of a unit right, part by part; what joins the parts stays as it is. */
export function spellUnit(written: string): SpeltUnit {
  const tokens = tokenise(written);
  const misspellings: Misspelling[] = [];
  let text = '';
  let at = 0;
  for (let index = 0; index < tokens.length; ) {
    const found = unitTable.match(tokens, index);
    if (!found) {
      index += 1;
      continue;
    }
    const from = tokens[index]!.from;
    const to = tokens[found.next - 1]!.to;
    const part = written.slice(from, to);
    const right = found.value.misspelt ? found.value.atom.spellings[0]! : part;
    if (right !== part) misspellings.push({ written: part, right });
    text += written.slice(at, from) + right;
    at = to;
    index = found.next;
  }
  return { text: text + written.slice(at), misspellings };
}
