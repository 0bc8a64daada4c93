import { expand, folded, Kind, kinds, raised } from './characters';
import { greekName, unifySpelling } from './spelling';
import { EMPTY_HASH, hashUnit, type Vocabulary } from './vocabulary';
import { UNKNOWN, type WordMemo } from './word-memo';
import { GAP, INNER_CAPITAL, POINT, RAISED, Words } from './words';

/** Longer runs of letters are no word of any lexicon. */
const LONGEST = 80;

const letters = new Uint16Array(LONGEST + 8);
const starts = new Int32Array(LONGEST + 8);
const ends = new Int32Array(LONGEST + 8);
const unified = new Uint16Array(LONGEST + 8);

/** Reads texts into words of a vocabulary. With `learn`, unknown words are added: so a lexicon is read. */
export class WordReader {
  private words = new Words();
  private text = '';
  private gap = GAP;
  private readonly memo: WordMemo | null;

  constructor(
    private readonly vocabulary: Vocabulary,
    private readonly learn = false,
  ) {
    this.memo = learn ? null : vocabulary.memo;
  }

  /** The words of `text`; one pass, no strings made. Given `into`, they replace what it held. */
  read(text: string, into = new Words()): Words {
    this.words = into;
    this.text = text;
    this.gap = GAP;
    into.count = 0;
    for (let at = 0; at < text.length; ) {
      const code = text.charCodeAt(at);
      switch (kinds[code]) {
        case Kind.Separator:
          this.gap = GAP;
          at++;
          break;
        case Kind.Nothing:
          at++;
          break;
        case Kind.Letter:
          at = this.readPlainLetters(at) || this.readLetters(at);
          break;
        case Kind.Digit:
          at = this.readDigits(at);
          break;
        case Kind.Several:
          at = expand(this.characterAt(at)) ? this.readLetters(at) : this.pushSingle(at, Kind.Mark);
          break;
        default:
          at = this.pushSingle(at, kinds[code] as Kind);
      }
    }
    return into;
  }

  /** The number of the single word that stands in `text[from, to)`, or -1. */
  idOf(text: string, from: number, to: number): number {
    if (to - from >= LONGEST) return -1;
    for (let at = from; at < to; at++) letters[at - from] = folded[text.charCodeAt(at)]!;
    return this.known(to - from);
  }

  private pushSingle(at: number, kind: Kind): number {
    const end = at + this.characterAt(at).length;
    letters[0] = folded[this.text.charCodeAt(at)]!;
    const point = letters[0] === 0x2e ? POINT : 0;
    this.push(this.number(letters, 1), at, end, kind | point);
    return end;
  }

  private readDigits(at: number): number {
    const isRaised = raised[this.text.charCodeAt(at)]!;
    let length = 0;
    let end = at;
    for (let next = at; next < this.text.length; next++) {
      const code = this.text.charCodeAt(next);
      if (kinds[code] === Kind.Nothing) continue;
      if (kinds[code] !== Kind.Digit || raised[code] !== isRaised) break;
      if (length < LONGEST) letters[length++] = folded[code]!;
      end = next + 1;
    }
    this.push(this.number(letters, length), at, end, Kind.Digit | (isRaised ? RAISED : 0));
    return end;
  }

  /** Reads a run of letters that has been read before, or is no more than letters; gives its end, or 0 where it is neither. */
  private readPlainLetters(at: number): number {
    if (!this.memo) return 0;
    const { text, memo } = this;
    let hash = EMPTY_HASH;
    let check = 0;
    let inner = 0;
    let end = at;
    for (; end < text.length; end++) {
      const code = text.charCodeAt(end);
      if (kinds[code] !== Kind.Letter) break;
      const plain = folded[code]!;
      if (plain !== code && end > at) inner = INNER_CAPITAL;
      hash = hashUnit(hash, plain);
      check = (Math.imul(check, 31) + code) | 0;
    }
    if (this.mayGoOn(end) || end - at >= LONGEST) return 0;
    const slot = memo.slotOf(hash, check);
    let id = memo.idAt(slot, hash, check);
    if (id === UNKNOWN) {
      id = this.plainId(at, end);
      memo.keep(slot, hash, check, id);
    }
    if (id < -1) return 0;
    this.push(id, at, end, Kind.Letter | inner);
    return end;
  }

  /** True where a run of letters that ends at `at` may go on behind a soft hyphen, a ligature or a line's hyphen. */
  private mayGoOn(at: number): boolean {
    const code = this.text.charCodeAt(at);
    if (kinds[code] === Kind.Nothing || kinds[code] === Kind.Several) return true;
    return (code === 0x2d || code === 0x2010) && this.afterLineHyphen(at) >= 0;
  }

  /** The number of the word, -1 where it has none, and -2 where it is more than one word: a numeral, a Greek name. */
  private plainId(from: number, to: number): number {
    const length = this.collect(from, 0);
    if (to - from <= 5 && this.isNumeral(from, length)) return -2;
    const id = this.number(letters, length);
    if (id >= 0) return id;
    return greekName(letters, length) ? -2 : this.known(length);
  }

  private readLetters(at: number): number {
    let length = this.collect(at, 0);
    let end = ends[length - 1]!;
    const rest = this.afterLineHyphen(end);
    if (rest >= 0) {
      const joined = this.collect(rest, length);
      if (this.known(joined) >= 0) {
        length = joined;
        end = ends[length - 1]!;
      }
    }
    if (length >= LONGEST) {
      this.push(-1, at, end, Kind.Letter);
    } else if (!this.pushNumeral(at, length)) {
      this.pushLetters(0, length);
    }
    return end;
  }

  /** Collects the run of letters at `at` into {@link letters} from `length` on, and gives the new length. */
  private collect(at: number, length: number): number {
    const text = this.text;
    for (let next = at; next < text.length; next++) {
      const code = text.charCodeAt(next);
      const kind = kinds[code];
      if (kind === Kind.Letter) {
        if (length >= LONGEST) {
          ends[length - 1] = next + 1;
          continue;
        }
        letters[length] = folded[code]!;
        starts[length] = next;
        ends[length++] = next + 1;
      } else if (kind === Kind.Several) {
        const character = this.characterAt(next);
        const several = expand(character);
        if (!several) break;
        for (let i = 0; i < several.length && length < LONGEST; i++) {
          letters[length] = several.charCodeAt(i);
          starts[length] = next;
          ends[length++] = next + character.length;
        }
        next += character.length - 1;
      } else if (kind !== Kind.Nothing) break;
    }
    return length;
  }

  /** Where a word goes on that a hyphen and a line break stand in at `at`, or -1. */
  private afterLineHyphen(at: number): number {
    const text = this.text;
    const code = text.charCodeAt(at);
    if (code !== 0x2d && code !== 0x2010) return -1;
    let next = at + 1;
    while (text.charCodeAt(next) === 0x20) next++;
    if (text.charCodeAt(next) !== 0x0a) return -1;
    while (text.charCodeAt(next) === 0x20 || text.charCodeAt(next) === 0x0a) next++;
    return kinds[text.charCodeAt(next)] === Kind.Letter ? next : -1;
  }

  /** True where the letters begin like a Roman numeral. */
  private isNumeral(at: number, length: number): boolean {
    const first = this.text.charCodeAt(at);
    const large = first === 0x49 || first === 0x56 || first === 0x58;
    return length <= 5 && (large || (length > 1 && first === 0x69 && letters[1] === 0x69));
  }

  /** A Roman numeral, with a letter after it or not (IIa), is read as its number. */
  private pushNumeral(at: number, length: number): boolean {
    if (!this.isNumeral(at, length)) return false;
    let roman = 0;
    while (roman < length && isNumeralLetter(letters[roman]!)) roman++;
    if (roman === length && letters[length - 1] === LETTER_X && length > 1) roman--;
    const value = numerals.get(String.fromCharCode(...letters.subarray(0, roman)));
    if (value === undefined || length - roman > 1) return false;
    const suffix = letters[roman];
    if (suffix !== undefined && roman < length && !memberLetters.has(suffix)) return false;
    letters[LONGEST] = 0x30 + value;
    this.push(this.number(letters.subarray(LONGEST), 1), at, ends[roman - 1]!, Kind.Digit);
    if (roman < length) {
      letters[0] = suffix!;
      this.push(this.number(letters, 1), starts[roman]!, ends[roman]!, Kind.Letter);
    }
    return true;
  }

  /** Pushes the letters `[from, to)` as one word, or as the words around the name of a Greek letter. */
  private pushLetters(from: number, to: number): void {
    const part = letters.subarray(from, to);
    let id = this.learn ? -1 : this.number(part, to - from);
    const greek = id < 0 ? greekName(part, to - from) : null;
    if (greek) {
      if (greek.at > 0) this.pushLetters(from, from + greek.at);
      const start = from + greek.at;
      const end = start + greek.length;
      const [first, last] = [starts[start]!, ends[end - 1]!];
      unified[LONGEST] = greek.letter;
      this.push(this.number(unified.subarray(LONGEST), 1), first, last, Kind.Greek);
      if (end < to) this.pushLetters(end, to);
      return;
    }
    if (id < 0) id = this.known(to - from, from);
    this.push(id, starts[from]!, ends[to - 1]!, Kind.Letter);
  }

  /** The number of the word in {@link letters}, as it is written or with its spelling unified. */
  private known(length: number, from = 0): number {
    const part = from === 0 ? letters : letters.subarray(from);
    const plain = this.learn ? -1 : this.number(part, length);
    if (plain >= 0) return plain;
    return this.number(unified, unifySpelling(part, length, unified));
  }

  private number(units: Uint16Array, length: number): number {
    let hash = EMPTY_HASH;
    for (let i = 0; i < length; i++) hash = hashUnit(hash, units[i]!);
    return this.learn
      ? this.vocabulary.intern(units, 0, length, hash)
      : this.vocabulary.find(units, 0, length, hash);
  }

  private push(id: number, start: number, end: number, flags: number): void {
    this.words.push(id, start, end, flags | this.gap);
    this.gap = 0;
  }

  private characterAt(at: number): string {
    return String.fromCodePoint(this.text.codePointAt(at)!);
  }
}

const LETTER_X = 'x'.charCodeAt(0);
const numerals = new Map(
  ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((numeral, i) => [numeral, i + 1]),
);

/** Letters that a numeral of a member may carry: IIa, IIb, IIx. */
const memberLetters = new Set(Array.from('abcx', (letter) => letter.charCodeAt(0)));

function isNumeralLetter(code: number): boolean {
  return code === 0x69 || code === 0x76 || code === LETTER_X;
}
