import type { Note } from '../../note/note';
import type { SpeciesContext } from './context';
import { NUTRIENT } from './evidence';
import { cellQuantities } from './header-unit';
import { isDose } from './is-dose';
import { kindOf } from './kinds';
import { within } from './places';
import type { Amount, Dose } from './quantity';
import type { FoundDose, ScannedBlock } from './reading';
import type { NumberElement } from './scan/numbers';
import type { ScannedQuantity } from './scan/scan';
import type { Unit } from './scan/units';
import { setOf } from './scan/vocabulary';
import { mentionAt } from './span';

/** The doses of a block: quantities whose unit and surroundings make them doses, with what kind they are. */
export function findDoses(note: Note, scanned: ScannedBlock, species: SpeciesContext): FoundDose[] {
  const quantities = scanned.block.cell ? cellQuantities(note, scanned) : scanned.scan.quantities;
  const found: FoundDose[] = [];
  let refused: ScannedQuantity | null = null;
  for (const quantity of quantities) {
    if (quantity.unit.atom.measures === 'time') continue;
    if (
      isSameList(scanned, refused, quantity) ||
      !isDose(note, scanned, quantity, found.length > 0, species.noteHasAgents)
    ) {
      refused = quantity;
      continue;
    }
    const whole = joinRange(note, scanned, quantity, found);
    if (whole) continue;
    const kind = kindOf(note, scanned, quantity, species.ofDose(scanned, quantity.first, quantity.next));
    const digits = quantity.elements.filter((element) => !element.spelt);
    // In `the new one, 3 mg/kg` the one counts nothing.
    const counted = digits.length > 0 ? digits : quantity.elements;
    const elements = counted.flatMap((element) => splitTitration(scanned, element));
    elements.forEach((element, index) => {
      const last = index === elements.length - 1;
      const to = last ? Math.max(quantity.unit.to, element.to) : element.to;
      found.push({
        dose: makeDose(note, scanned, quantity.unit, element, to, kind),
        first: element.first,
        next: quantity.next,
        sentence: scanned.scan.sentences[quantity.first]!,
        quantity,
      });
    });
  }
  return found;
}

/** `from 4.2 g/day to 0.6 g/day`, `insulin was 0.8 ng/mL and leptin 12 ng/mL`: what goes on a list of no doses is none either. */
function isSameList(
  { scan, agents }: ScannedBlock,
  before: ScannedQuantity | null,
  quantity: ScannedQuantity,
): boolean {
  const gap = before ? quantity.first - before.next : Number.POSITIVE_INFINITY;
  if (!before || gap > 4 || before.unit.ucum !== quantity.unit.ucum) return false;
  const named = within(agents, before.next, quantity.first);
  if (named.some(({ first, rank }) => rank === 'substance' && !NUTRIENT.has(scan.tokens[first]!.lower)))
    return false;
  const joint = /^(to|and|or|,|-|;|versus|vs|\()$/;
  const first = scan.tokens[before.next]!.lower;
  const last = scan.tokens[quantity.first - 1]!.lower;
  return gap === 0 || (gap < 4 && joint.test(first)) || /^(and|to|or|versus|vs)$/.test(last);
}

function makeDose(
  note: Note,
  scanned: ScannedBlock,
  unit: Unit,
  element: NumberElement,
  to: number,
  kind: Dose['kind'],
): Dose {
  return {
    ...mentionAt(note, scanned.block, element.from, to),
    value: element.value,
    ucum: unit.ucum,
    kind,
    writtenUnit: unit.from < 0 ? '' : scanned.block.prose.text.slice(unit.from, unit.to),
  };
}

/** `5 mg to 10 mg` is one range: the quantity is joined to the dose before it. A change of dose is two. */
function joinRange(
  note: Note,
  scanned: ScannedBlock,
  quantity: ScannedQuantity,
  found: FoundDose[],
): boolean {
  const { tokens } = scanned.scan;
  const last = found[found.length - 1];
  const sign = tokens[quantity.first - 1];
  if (!last || !sign || last.next !== quantity.first - 1 || quantity.elements.length !== 1) return false;
  if (!(sign.text === '-' || sign.lower === 'to' || sign.text === '~')) return false;
  const low = last.dose.value;
  const high = quantity.elements[0]!.value;
  if (
    typeof low !== 'number' ||
    typeof high !== 'number' ||
    last.dose.ucum !== quantity.unit.ucum ||
    low >= high
  )
    return false;
  if (isTitrated(scanned, last.first)) return false;
  const { block } = scanned;
  const value: Amount = [low, high];
  const dose = { ...last.dose, ...mentionAt(note, block, last.dose.from, quantity.unit.to), value };
  found[found.length - 1] = { ...last, next: quantity.next, dose };
  return true;
}

const titration = setOf('titration');

function isTitrated({ scan }: ScannedBlock, at: number): boolean {
  return scan.tokens.slice(Math.max(0, at - 6), at).some((token) => titration.has(token.lower));
}

/** `increased from 5 to 10 mg` is two doses, not a range. */
function splitTitration(scanned: ScannedBlock, element: NumberElement): NumberElement[] {
  const { value, ends, first, from, to, spelt } = element;
  if (typeof value === 'number' || !ends || scanned.scan.tokens[first - 1]?.lower !== 'from')
    return [element];
  if (!isTitrated(scanned, first)) return [element];
  return [
    { from, to: ends.lowTo, value: value[0], first, spelt },
    { from: ends.highFrom, to, value: value[1], first: ends.highFirst, spelt },
  ];
}
