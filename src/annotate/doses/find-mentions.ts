import type { UnitAtom } from '../../knowledge/dosing';
import type { Note } from '../../note/note';
import type { Mention } from '../mention';
import { headerText, type SpeciesContext } from './context';
import { headerUnit } from './find-doses';
import { firstFrom, sentenceAround, within } from './places';
import type { Age, Amount, Duration, Frequency, Route, RouteCode } from './quantity';
import type { Found, FoundDose, ScannedBlock } from './reading';
import { type NumberElement, readNumbers } from './scan/numbers';
import type { ScannedPhrase, ScannedQuantity } from './scan/scan';
import { setOf, unitTable } from './scan/vocabulary';
import { mentionAt } from './span';
import { readTime } from './times';

/** Ages and durations of a block. */
export interface FoundTimes {
  /** In order. */
  readonly ages: readonly Found<Age>[];
  /** In order. */
  readonly durations: readonly Found<Duration>[];
}

const dosingWords = setOf('dosing');
const MEASURING =
  /^(weighed|weighing|monitored|measured|recorded|imaged|checked|examined|assessed|collected|drawn|visits?|visited|scanned|sampled|tested|inspected|cleaned|changed|replaced|counted|determined|evaluated|reviewed|seen|refreshed|monitoring|palpated|rechecked|repeated|logged|checks?|measures?|weighs?|sees|monitors?|appointments?|scans?|bloods|labs)$/;

/** The ages and durations of a block. */
export function findTimes(
  note: Note,
  scanned: ScannedBlock,
  doses: readonly FoundDose[],
  species: SpeciesContext,
): FoundTimes {
  const { scan } = scanned;
  const ages: Found<Age>[] = [];
  const durations: Found<Duration>[] = [];
  const sentencesOfDosing = new Set(doses.map((dose) => dose.sentence));
  scan.tokens.forEach((token, index) => {
    if (dosingWords.has(token.lower)) sentencesOfDosing.add(scan.sentences[index]!);
  });
  for (const quantity of scan.quantities) {
    const { unit, elements } = quantity;
    if (unit.atom.measures !== 'time' || unit.per.length > 0) continue;
    const sentence = scan.sentences[quantity.first]!;
    const at = species.ofDose(scanned, quantity.first, quantity.next);
    const told = readTime(scan, quantity, {
      species: at,
      column: scanned.column,
      dosing: sentencesOfDosing.has(sentence),
    });
    const read = continuesAge(scanned, ages, quantity) ? { ...told, role: 'age' as const } : told;
    if (!read.role) continue;
    elements.forEach((element, index) => {
      const last = index === elements.length - 1;
      const to = last ? scan.tokens[read.next - 1]!.to : element.to;
      const place = { first: element.first, next: read.next, sentence };
      if (read.role === 'age') ages.push(...makeAges(note, scanned, element, to, unit.atom, place, at));
      else
        durations.push({
          ...place,
          mention: makeDuration(mentionAt(note, scanned.block, element.from, to), element.value, unit.atom),
        });
    });
  }
  for (const code of scan.ageCodes) {
    if (!isAgeCode(scanned, code)) continue;
    const mention = mentionAt(
      note,
      scanned.block,
      scan.tokens[code.first]!.from,
      scan.tokens[code.next - 1]!.to,
    );
    ages.push({
      ...placeOf(scanned, code),
      mention: {
        ...mention,
        value: code.days,
        unit: 'd',
        days: code.days,
        species: species.at(scanned, code.first),
      },
    });
  }
  for (const index of singleTimes(scanned)) {
    const unit = unitTable.match(scan.tokens, index + 1)!.value.atom;
    const mention = mentionAt(note, scanned.block, scan.tokens[index]!.from, scan.tokens[index + 1]!.to);
    const place = placeOf(scanned, { first: index, next: index + 2, code: '' });
    durations.push({ ...place, mention: makeDuration(mention, 1, unit) });
  }
  durations.sort((a, b) => a.first - b.first);
  addCellTime(note, scanned, species, ages, durations);
  ages.sort((a, b) => a.first - b.first);
  return { ages, durations };
}

/** The `23 mo` of `from 20 mo to 23 mo`, where the first is an age. */
function continuesAge(
  { scan }: ScannedBlock,
  ages: readonly Found<Age>[],
  { first, unit }: ScannedQuantity,
): boolean {
  const last = ages[ages.length - 1];
  const joint = /^(to|until|till|through)$/.test(scan.tokens[first - 1]?.lower ?? '');
  return joint && last?.next === first - 1 && last.mention.unit === unit.atom.ucum;
}

/** Where `a year` stands behind `for`. */
function singleTimes({ scan }: ScannedBlock): number[] {
  return scan.tokens.flatMap((token, index) => {
    const isOne = token.lower === 'a' && scan.tokens[index - 1]?.lower === 'for';
    const unit = isOne ? unitTable.match(scan.tokens, index + 1) : null;
    const isWhole = unit?.value.atom.measures === 'time' && scan.tokens[index + 1]!.text.length > 2;
    return isWhole && unit.next === index + 2 ? [index] : [];
  });
}

/** A cell of bare numbers under `Age (months)` or `Duration (weeks)`. */
function addCellTime(
  note: Note,
  scanned: ScannedBlock,
  species: SpeciesContext,
  ages: Found<Age>[],
  durations: Found<Duration>[],
): void {
  const header = headerText(note, scanned.block);
  const { tokens } = scanned.scan;
  const isRead = ages.length + durations.length > 0;
  if (!header || !scanned.column || isRead || tokens.length === 0) return;
  const numbers = readNumbers(tokens, 0);
  const unit = headerUnit(header);
  if (!numbers || numbers.next < tokens.length || unit?.atom.measures !== 'time') return;
  for (const element of numbers.elements) {
    const mention = mentionAt(note, scanned.block, element.from, element.to);
    const place = { first: element.first, next: numbers.next, sentence: 0 };
    if (scanned.column === 'age')
      ages.push({ ...place, mention: makeAge(mention, element.value, unit.atom, species.at(scanned, 0)) });
    else durations.push({ ...place, mention: makeDuration(mention, element.value, unit.atom) });
  }
}

/** The rates of a block, but for those of measuring and of asides. */
export function findFrequencies(
  note: Note,
  scanned: ScannedBlock,
  doses: readonly FoundDose[],
): Found<Frequency>[] {
  const { scan } = scanned;
  const given = doses.length > 0 || scanned.agents.length > 0 || scanned.block.cell !== null;
  const found: Found<Frequency>[] = [];
  for (const phrase of scan.frequencies) {
    if (!given && !isAboutGiving(scanned, phrase.first)) continue;
    const words = wordsBefore(scanned, phrase.first, 5);
    const next = scan.tokens[phrase.next]?.lower ?? '';
    if (
      words.some((word) => MEASURING.test(word)) ||
      /^(living|life|activit\w+|routine|log|diary|value|allowance|intake|energy|basis)$/.test(next)
    )
      continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), per: phrase.code },
    });
  }
  for (const phrase of ratesBehindAgents(scanned)) {
    const near = scan.frequencies[firstFrom(scan.frequencies, phrase.first + 1) - 1];
    if (near && near.next > phrase.first) continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), per: phrase.code },
    });
  }
  const taken = new Set(found.map((one) => one.first));
  scan.tokens.forEach((token, index) => {
    if (token.lower === 'once' && !taken.has(index) && isSingle(scanned, index)) {
      const phrase = { first: index, next: index + 1, code: 'once' };
      found.push({
        ...placeOf(scanned, phrase),
        mention: { ...phraseMention(note, scanned, phrase), per: 'once' },
      });
    }
  });
  return found.sort((a, b) => a.first - b.first);
}

function isAboutGiving({ scan }: ScannedBlock, at: number): boolean {
  const { from, to } = sentenceAround(scan.sentences, at);
  return scan.tokens
    .slice(from, to)
    .some(({ lower }) => dosingWords.has(lower) && !/^(daily|weekly)$/.test(lower));
}

const BARE_RATES: Readonly<Record<string, string>> = { day: '1/d', week: '1/wk', month: '1/mo' };

/** The `a day` of `100 mg of aspirin a day`; right behind a unit it belongs to the dose, elsewhere it is no rate. */
function ratesBehindAgents({ scan }: ScannedBlock): ScannedPhrase[] {
  const found: ScannedPhrase[] = [];
  for (const { unit, next } of scan.quantities) {
    if (unit.atom.measures === 'time' || unit.atom.measures === 'volume') continue;
    for (let index = next + 1; index <= next + 3; index += 1) {
      const code =
        scan.tokens[index]?.lower === 'a' ? BARE_RATES[scan.tokens[index + 1]?.lower ?? ''] : undefined;
      if (code) found.push({ first: index, next: index + 2, code });
      if (scan.tokens[index]?.kind !== 'word') break;
    }
  }
  return found;
}

/** `injected once,`: once as a number of times, not as a conjunction. */
function isSingle(scanned: ScannedBlock, index: number): boolean {
  const { tokens } = scanned.scan;
  const next = tokens[index + 1];
  const ends =
    !next ||
    /^([.,;)(]|only|by|at|with|on|via|i|p|intraperitoneally|orally|intravenously|subcutaneously|before|after)$/.test(
      next.lower,
    );
  return ends && wordsBefore(scanned, index, 6).some((word) => dosingWords.has(word));
}

const DENIED = /^(not|no|nor|without|than|never|instead|neither|isn|wasn)$/;
const NO_ROUTE_AFTER =
  /^(glucose|cavity|mucosa|health|ulcers?|hygiene|thrush|squamous|microbiome|lesions?|candidiasis|contraceptives?|fat|adipose|tissue|tumou?rs?|xenografts?|access|line|catheter|restriction|intake|bleed|blood|cancer|mucositis|depot|oedema|edema|nodules?|temperature|ph|literature|presentation|report|antibod\w+|collagen|history)$/;
const NO_DIET_BEFORE =
  /^(fat|control|standard|normal|western|ketogenic|protein|restricted|balanced|healthy|mediterranean|purified|regular|sugar|carbohydrate|vegan|vegetarian|no|of|ad)$/;

/** The routes of a block that tell how something was given. */
export function findRoutes(note: Note, scanned: ScannedBlock, doses: readonly FoundDose[]): Found<Route>[] {
  const { scan } = scanned;
  const found: Found<Route>[] = [];
  for (const phrase of scan.routes) {
    const { from, to } = sentenceAround(scan.sentences, phrase.first);
    if (scan.tokens[to - 1]!.text === '?' || !isRoute(scanned, phrase, within(doses, from, to))) continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), code: phrase.code as RouteCode },
    });
  }
  return found;
}

function isRoute(scanned: ScannedBlock, phrase: ScannedPhrase, doses: readonly FoundDose[]): boolean {
  const { tokens, sentences } = scanned.scan;
  const after = tokens[phrase.next]?.lower ?? '';
  const before = tokens[phrase.first - 1]?.lower ?? '';
  if (NO_ROUTE_AFTER.test(after) || wordsBefore(scanned, phrase.first, 3).some((word) => DENIED.test(word)))
    return false;
  const text = tokens[phrase.first]!.text;
  if (/^IV$/.test(text) && /^(stage|type|complex|class|grade|phase|factor)$/.test(before)) return false;
  const { from, to } = sentenceAround(sentences, phrase.first);
  const agents = within(scanned.agents, from, to).filter((agent) => agent.rank !== 'protein');
  const given = doses.length > 0 || agents.length > 0 || scanned.block.cell !== null;
  if (phrase.code === 'diet') {
    if (scanned.block.cell?.row === 0 || /^(fly|drosophila|worm)$/.test(before) || isMatrix(scanned, phrase))
      return false;
    if (NO_DIET_BEFORE.test(before) && !/^(containing|supplemented|enriched|with)$/.test(after)) return false;
    const mixed = doses.some(
      (dose) => dose.dose.kind === 'diet concentration' || dose.dose.kind === 'body-weight dose',
    );
    const beside = agents.some(
      (agent) => Math.abs(agent.next - phrase.first) <= 2 || Math.abs(agent.first - phrase.next) <= 3,
    );
    const isNamed = before === ':' && tokens[phrase.first - 2]?.lower === 'route';
    return (
      isNamed ||
      scanned.block.cell !== null ||
      (given &&
        (mixed ||
          beside ||
          wordsBefore(scanned, phrase.first, 3).some((word) => /^(in|into|via|through)$/.test(word))))
    );
  }
  if (phrase.code === 'drinking water' || phrase.code === 'in vitro' || text === text.toUpperCase())
    return given;
  return true;
}

/** The food of `14 mg/kg food` is part of the unit's meaning, not a route told. */
function isMatrix({ scan }: ScannedBlock, phrase: ScannedPhrase): boolean {
  const quantity = scan.quantities[firstFrom(scan.quantities, phrase.first) - 1];
  if (!quantity?.unit.per.some((atom) => atom.measures === 'mass')) return false;
  const isOf = quantity.next === phrase.first - 1 && scan.tokens[quantity.next]!.lower === 'of';
  return quantity.next === phrase.first || isOf;
}

/** `P21` beside a word of age; p21 and P53 are proteins. */
function isAgeCode(scanned: ScannedBlock, code: ScannedPhrase): boolean {
  const { tokens } = scanned.scan;
  if (tokens[code.first]!.text.startsWith('PN')) return true;
  const before = tokens[code.first - 1]?.lower ?? '';
  const after = tokens[code.next]?.lower ?? '';
  return (
    /^(at|from|until|till|on|by|day|since|between|to|age|-)$/.test(before) ||
    (/^(,|and|or)$/.test(before) && /^(P|E)\d/.test(tokens[code.first - 2]?.text ?? '')) ||
    /^(pups?|mice|rats?|mouse|animals?|neonates?|embryos?|brains?|males?|females?|retina)$/.test(after)
  );
}

function wordsBefore(scanned: ScannedBlock, at: number, reach: number): string[] {
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

function placeOf(scanned: ScannedBlock, phrase: ScannedPhrase) {
  return { first: phrase.first, next: phrase.next, sentence: scanned.scan.sentences[phrase.first]! };
}

function phraseMention(note: Note, scanned: ScannedBlock, phrase: ScannedPhrase): Mention {
  const { tokens } = scanned.scan;
  return mentionAt(note, scanned.block, tokens[phrase.first]!.from, tokens[phrase.next - 1]!.to);
}

/** The ages of one element: both ends of `from 9 to 30 months of age` and of `between 9 and 30` are ages of their own, `20-22 months` is one. */
function makeAges(
  note: Note,
  scanned: ScannedBlock,
  element: NumberElement,
  to: number,
  atom: UnitAtom,
  place: { first: number; next: number; sentence: number },
  species: string | null,
): Found<Age>[] {
  const { value, ends } = element;
  const isSpan = /^(from|between)$/.test(scanned.scan.tokens[element.first - 1]?.lower ?? '');
  if (typeof value === 'number' || !ends || !isSpan) {
    return [
      { ...place, mention: makeAge(mentionAt(note, scanned.block, element.from, to), value, atom, species) },
    ];
  }
  return [
    {
      ...place,
      mention: makeAge(mentionAt(note, scanned.block, element.from, ends.lowTo), value[0], atom, species),
    },
    {
      ...place,
      first: ends.highFirst,
      mention: makeAge(mentionAt(note, scanned.block, ends.highFrom, to), value[1], atom, species),
    },
  ];
}

function makeAge(mention: Mention, value: Amount, atom: UnitAtom, species: string | null): Age {
  return { ...mention, value, unit: atom.ucum as Age['unit'], days: inDays(value, atom), species };
}

const ISO: Readonly<Record<string, readonly [before: string, after: string]>> = {
  min: ['PT', 'M'],
  h: ['PT', 'H'],
  d: ['P', 'D'],
  wk: ['P', 'W'],
  mo: ['P', 'M'],
  a: ['P', 'Y'],
};

function makeDuration(mention: Mention, value: Amount, atom: UnitAtom): Duration {
  const [before, after] = ISO[atom.ucum] ?? ['P', 'D'];
  const iso = (one: number) => `${before}${one}${after}`;
  const iso8601: Duration['iso8601'] =
    typeof value === 'number' ? iso(value) : [iso(value[0]), iso(value[1])];
  return { ...mention, iso8601, days: inDays(value, atom) };
}

function inDays(value: Amount, atom: UnitAtom): Amount {
  return typeof value === 'number' ? value * atom.size : [value[0] * atom.size, value[1] * atom.size];
}
