import type { Note } from '../../note/note';
import { headerText } from './context';
import { sentenceAround, within } from './places';
import type { DoseKind } from './quantity';
import type { ScannedBlock } from './reading';
import type { ScannedQuantity } from './scan/scan';
import { setOf, tableOf } from './scan/vocabulary';

const diet = tableOf('diet');
const water = tableOf('water');
const plate = tableOf('plate');
const clinical = setOf('clinical');

/** What a dose measures: told by its unit, by the food or water around it, and by the species. */
export function kindOf(
  note: Note,
  scanned: ScannedBlock,
  quantity: ScannedQuantity,
  species: string | null,
): DoseKind {
  const { atom, per } = quantity.unit;
  const below = per.map((one) => one.measures);
  const matrix = matrixOf(note, scanned, quantity);
  if (atom.measures === 'fraction')
    return matrix === 'water' ? 'drinking-water concentration' : percentKind(scanned, quantity, matrix);
  if (below.includes('mass')) {
    const isRate = below.includes('time') || quantity.unit.bodyWeight;
    return !isRate && matrix === 'diet' ? 'diet concentration' : 'body-weight dose';
  }
  if (atom.measures === 'molarity' || (below.includes('volume') && atom.measures === 'amount')) {
    if (matrix === 'water') return 'drinking-water concentration';
    return matrix === 'diet' || (matrix === 'plate' && species === 'fly')
      ? 'diet concentration'
      : 'molar concentration';
  }
  if (below.includes('volume')) {
    if (matrix === 'water') return 'drinking-water concentration';
    return matrix === 'diet' || (matrix === 'plate' && species === 'fly')
      ? 'diet concentration'
      : 'mass concentration';
  }
  return species === 'human' || (species === null && isClinical(scanned, quantity))
    ? 'human dose'
    : 'absolute dose';
}

/** `650 mg q6h`, `1 tablet of 5 mg`: nobody but people is dosed so, even where none is named. */
function isClinical({ scan }: ScannedBlock, quantity: ScannedQuantity): boolean {
  const { from, to } = sentenceAround(scan.sentences, quantity.first);
  if (quantity.unit.per.some((atom) => atom.measures === 'time')) return true;
  if (scan.frequencies.length > 0) return true;
  return scan.tokens.slice(from, to).some((token) => clinical.has(token.lower));
}

function percentKind(scanned: ScannedBlock, quantity: ScannedQuantity, matrix: Matrix): DoseKind {
  const isPercent = quantity.unit.atom.ucum === '%';
  return isPercent && matrix !== 'diet' && matrix !== 'plate' && isOnSkin(scanned)
    ? 'mass concentration'
    : 'diet concentration';
}

/** Whether a block speaks of ointments and the like; asked of a long block many times, looked up once. */
const onSkin = new WeakMap<ScannedBlock, boolean>();

function isOnSkin(scanned: ScannedBlock): boolean {
  let answer = onSkin.get(scanned);
  if (answer === undefined) {
    answer = /\b(cream|gel|ointment|lotion|topical|topically|medium|drops)\b/i.test(scanned.block.prose.text);
    onSkin.set(scanned, answer);
  }
  return answer;
}

type Matrix = 'diet' | 'water' | 'plate' | null;

/** What a dose is mixed into: the matrix word nearest to it in its clause, else the column's header. */
function matrixOf(note: Note, scanned: ScannedBlock, quantity: ScannedQuantity): Matrix {
  const { tokens, sentences } = scanned.scan;
  const sentence = sentences[quantity.first];
  let best: Matrix = null;
  let distance = Number.POSITIVE_INFINITY;
  const perMass = quantity.unit.per.some((atom) => atom.measures === 'mass');
  // mg/kg is body weight unless food is named right there; a fraction or a concentration asks for less.
  const reach = perMass ? 5 : 16;
  for (
    let index = Math.max(0, quantity.first - reach);
    index < Math.min(tokens.length, quantity.next + reach);
    index += 1
  ) {
    if (sentences[index] !== sentence || (index >= quantity.first && index < quantity.next)) continue;
    const matrix = matrixAt(tokens, index);
    if (!matrix) continue;
    const away = index < quantity.first ? quantity.first - index : index - quantity.next + 1;
    const crosses =
      index < quantity.first
        ? hasQuantity(scanned, index, quantity.first)
        : hasQuantity(scanned, quantity.next, index);
    const cost = away + (crosses ? 8 : 0);
    if (cost < distance) {
      distance = cost;
      best = matrix;
    }
  }
  if (best || perMass) return best ?? headerMatrix(note, scanned);
  return headerMatrix(note, scanned) ?? best;
}

/** Another dose between a matrix word and this one: the word is rather that one's. */
function hasQuantity(scanned: ScannedBlock, from: number, to: number): boolean {
  return within(scanned.scan.quantities, from, to).some((other) => other.unit.atom.measures !== 'time');
}

function matrixAt(tokens: ScannedBlock['scan']['tokens'], index: number): Matrix {
  if (plate.match(tokens, index)) return 'plate';
  if (water.match(tokens, index)) return 'water';
  return diet.match(tokens, index) ? 'diet' : null;
}

function headerMatrix(note: Note, scanned: ScannedBlock): Matrix {
  const header = headerText(note, scanned.block) ?? '';
  if (/\b(diet|chow|food|feed)\b/i.test(header)) return 'diet';
  return /\bwater\b/i.test(header) ? 'water' : null;
}
