import type { UnitAtom } from '../../knowledge/dosing';
import type { Note } from '../../note/note';
import type { Mention } from '../mention';
import { headerText, type SpeciesContext } from './context';
import { headerUnit } from './header-unit';
import { placeOf } from './phrase';
import { within } from './places';
import type { Age, Amount, Duration } from './quantity';
import type { Found, FoundDose, ScannedBlock } from './reading';
import { type NumberElement, readNumbers } from './scan/numbers';
import type { ScannedPhrase, ScannedQuantity } from './scan/scan';
import { setOf, unitTable } from './scan/vocabulary';
import { mentionAt } from './span';
import { readTime } from './times';

const dosingWords = setOf('dosing');

/** Ages and durations of a block. */
export interface FoundTimes {
  /** In order. */
  readonly ages: readonly Found<Age>[];
  /** In order. */
  readonly durations: readonly Found<Duration>[];
}

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
  if (!last || last.mention.unit !== unit.atom.ucum) return false;
  // 9 mo (n = 33) or 20 mo
  const isOther =
    /^(or|and)$/.test(scan.tokens[first - 1]?.lower ?? '') && scan.tokens[last.next]?.text === '(';
  return (joint && last.next === first - 1) || (isOther && first - last.next < 9);
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

/** `P21` beside a word of age; p21 and P53 are proteins. */
function isAgeCode(scanned: ScannedBlock, code: ScannedPhrase): boolean {
  const { tokens } = scanned.scan;
  if (tokens[code.first]!.text.startsWith('PN')) return true;
  const before = tokens[code.first - 1]?.lower ?? '';
  const after = tokens[code.next]?.lower ?? '';
  return (
    /^(at|from|until|till|on|by|day|since|between|to|age|-)$/.test(before) ||
    (before === '(' && within(scanned.species, code.first - 4, code.first).length > 0) ||
    (/^(,|and|or)$/.test(before) && /^(P|E)\d/.test(tokens[code.first - 2]?.text ?? '')) ||
    /^(pups?|mice|rats?|mouse|animals?|neonates?|embryos?|brains?|males?|females?|retina)$/.test(after)
  );
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
