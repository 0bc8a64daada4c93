import { dosing, type RefusalRow } from '../../knowledge/dosing';
import { firstFrom, sentenceAround, within } from './places';
import { PhraseTable } from './scan/phrases';
import type { Scan, ScannedQuantity } from './scan/scan';
import type { Unit } from './scan/units';
import { setOf } from './scan/vocabulary';

interface Refusal {
  readonly row: RefusalRow;
}

const tables = { before: new PhraseTable<Refusal[]>(), after: new PhraseTable<Refusal[]>() };
const collected = { before: new Map<string, Refusal[]>(), after: new Map<string, Refusal[]>() };
for (const row of dosing.refusals) {
  const sides =
    row.side === 'either' ? (['before', 'after'] as const) : ([row.side] as ('before' | 'after')[]);
  for (const side of sides) {
    for (const word of row.words) {
      const known = collected[side].get(word);
      if (known) known.push({ row });
      else collected[side].set(word, [{ row }]);
    }
  }
}
for (const side of ['before', 'after'] as const) {
  for (const [word, refusals] of collected[side])
    tables[side].add(word, refusals, /^[\p{Lu}\d]/u.test(word) && word.length < 5);
}

/** Words that begin a new thought between a level and a dose: the level is of something else. */
const BARRIER = setOf('new-thought');

/** Words that put a text into a culture dish, where a protein or a sugar is added and not measured. */
const CULTURE = setOf('culture');

/** Why a quantity is no dose, told by the words around it, or null. */
export function refuse(scan: Scan, quantity: ScannedQuantity): string | null {
  const own = ownRefusal(quantity.unit);
  if (own) return own;
  if (
    isContinued(scan, quantity) ||
    isInjected(scan, quantity) ||
    isFound(scan, quantity) ||
    isScheme(scan, quantity) ||
    isWeightOfAnimals(scan, quantity)
  )
    return 'another quantity';
  if (quantity.unit.atom.ucum === 'pg' && !isCulture(scan, quantity.first)) return 'measured level';
  return look(scan, quantity, 'before') ?? look(scan, quantity, 'after');
}

function look(scan: Scan, quantity: ScannedQuantity, side: 'before' | 'after'): string | null {
  const { tokens, sentences } = scan;
  const step = side === 'before' ? -1 : 1;
  const start = side === 'before' ? quantity.first - 1 : quantity.next;
  const sentence = sentences[quantity.first];
  let barriers = 0;
  for (let count = 0; count < 10; count += 1) {
    const index = start + step * count;
    const token = tokens[index];
    if (!token || sentences[index] !== sentence) return null;
    const found = tables[side].match(tokens, index);
    const fits = found?.value.find(
      ({ row }) =>
        count < row.reach &&
        appliesTo(row.units, quantity.unit) &&
        (side === 'after' ? found.next <= start + row.reach + 1 : true),
    );
    if (
      fits &&
      (barriers === 0 || fits.row.units === 'fraction') &&
      !(isLevel(fits.row) && isCulture(scan, quantity.first))
    ) {
      return fits.row.reason;
    }
    if (BARRIER.has(token.lower)) barriers += 1;
    if (side === 'before' && token.text === ',' && quantity.unit.per.length === 0) barriers += 1;
    if (side === 'after' && /^[,;()]$/.test(token.text) && !fits) barriers += 1;
  }
  return null;
}

const PER_WHOM = setOf('per-whom');

/** `58 mmol/mol`, `4 mg/site`: a unit that goes on with what no dose is measured per. */
function isContinued({ tokens }: Scan, { next }: ScannedQuantity): boolean {
  const word = tokens[next + 1];
  return (
    /^[/·*]$/.test(tokens[next]?.text ?? '') &&
    !tokens[next]!.spaced &&
    word?.kind === 'word' &&
    !word.spaced &&
    !PER_WHOM.has(word.lower)
  );
}

/** `Plasma levels 4 h after 2 mg/kg were 300 ng/mL`: a concentration that was found, in a sentence on levels. */
function isFound(scan: Scan, { first, unit }: ScannedQuantity): boolean {
  const { tokens, sentences } = scan;
  if (!isConcentration(unit) || unit.atom.measures === 'molarity') return false;
  if (
    !/^(was|were|averaged|reached|is|are|rose|fell)$/.test(tokens[first - 1]?.lower ?? '') ||
    isCulture(scan, first)
  )
    return false;
  const { from } = sentenceAround(sentences, first);
  return tokens
    .slice(from, first)
    .some(({ lower }) => /^(levels?|concentrations?|plasma|serum|trough|blood)$/.test(lower));
}

/** `2-0-2 mg`: morning, noon and night. */
function isScheme({ tokens }: Scan, { first }: ScannedQuantity): boolean {
  const dash = tokens[first - 1];
  return (
    dash?.text === '-' && !dash.spaced && tokens[first - 2]?.kind === 'number' && !tokens[first - 2]!.named
  );
}

/** `1 mg/mL, 10 mL/kg`: what is injected, not how much of it. */
function isInjected(scan: Scan, { next, unit }: ScannedQuantity): boolean {
  const other = scan.quantities[firstFrom(scan.quantities, next)];
  return (
    isConcentration(unit) && other !== undefined && other.first - next <= 3 && other.unit.ucum === 'mL/kg'
  );
}

/** `Wistar rats (220–250 g)`. */
function isWeightOfAnimals({ tokens, species }: Scan, { first, unit }: ScannedQuantity): boolean {
  if (unit.atom.ucum !== 'g' || unit.per.length > 0) return false;
  let bracket = first - 1;
  while (bracket > first - 6 && bracket > 0 && tokens[bracket]!.text !== '(') bracket -= 1;
  if (tokens[bracket]?.text !== '(') return false;
  const near = within(species, bracket - 3, bracket);
  return near.length > 0 || /^(animals|males|females|littermates)$/.test(tokens[bracket - 1]?.lower ?? '');
}

function isLevel(row: RefusalRow): boolean {
  return row.units === 'concentration';
}

function isCulture({ tokens, sentences }: Scan, at: number): boolean {
  let plasma = false;
  let culture = false;
  const { from, to } = sentenceAround(sentences, at);
  for (let index = from; index < to; index += 1) {
    const word = tokens[index]!.lower;
    culture ||= CULTURE.has(word);
    plasma ||= /^(plasma|trough|troughs|circulating|patient|patients|blood)$/.test(word);
  }
  return culture && !plasma;
}

/** Units that are never a dose's: laboratory values per decilitre, enzyme activities per litre, bare volumes and areas. */
function ownRefusal(unit: Unit): string | null {
  const per = unit.per.map((atom) => atom.ucum);
  if (per.includes('dL')) return 'laboratory value';
  if (unit.atom.measures === 'activity' && per.includes('L')) return 'laboratory value';
  if (unit.atom.measures === 'volume' || unit.atom.measures === 'area') return 'volume or area';
  if (per.includes('g')) return 'content of a tissue';
  if (unit.atom.ucum === 'kg') return 'weight of a body or a part';
  return null;
}

/** A reagent is never dosed by body weight nor in grams. `concentration` is a mass, an amount or an activity per volume, or a molarity. */
function appliesTo(units: string, unit: Unit): boolean {
  if (units === 'all') return true;
  if (units === 'any') return unit.atom.ucum !== 'g' && !unit.per.some((atom) => atom.ucum === 'kg');
  if (units === 'grams') return unit.atom.ucum === 'g';
  if (units === 'fraction') return unit.atom.measures === 'fraction';
  if (units === 'concentration') return isConcentration(unit);
  return units === unit.atom.measures && unit.per.every((atom) => atom.measures === 'time');
}

/** True for a mass, an amount or an activity per volume, and for a molarity. */
export function isConcentration(unit: Unit): boolean {
  return unit.atom.measures === 'molarity' || unit.per.some((atom) => atom.measures === 'volume');
}
