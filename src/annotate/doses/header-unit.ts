import type { Note } from '../../note/note';
import { headerText } from './context';
import type { ScannedBlock } from './reading';
import { readNumbers } from './scan/numbers';
import type { ScannedQuantity } from './scan/scan';
import { tokenise } from './scan/token';
import { readUnit, type Unit } from './scan/units';

/** A cell that holds bare numbers takes the unit of its column's header. */
export function cellQuantities(note: Note, scanned: ScannedBlock): readonly ScannedQuantity[] {
  const { scan } = scanned;
  const header = headerText(note, scanned.block);
  if (scan.quantities.length > 0 || header === null || scan.tokens.length === 0) return scan.quantities;
  const numbers = readNumbers(scan.tokens, 0);
  if (!numbers || numbers.next < scan.tokens.length || numbers.elements.length === 0) return [];
  const unit = headerUnit(header);
  if (!unit) return [];
  if (numbers.elements.every(({ value }) => value === 0)) return [];
  const own: Unit = { ...unit, from: -1, to: 0, next: numbers.next };
  return [{ elements: numbers.elements, unit: own, first: numbers.elements[0]!.first, next: numbers.next }];
}

/** The unit in `Dose (mg/kg)`, `Rapamycin, ppm` or `mg/kg/day`. */
export function headerUnit(header: string): Unit | null {
  const tokens = tokenise(header);
  for (let at = 0; at < tokens.length; at += 1) {
    const opens =
      at === 0 ||
      /^[([,/]$/.test(tokens[at - 1]!.text) ||
      tokens[at - 1]!.lower === 'in' ||
      at === tokens.length - 1;
    const unit = opens ? readUnit(tokens, at) : null;
    if (unit && unit.atom.measures !== 'volume' && unit.atom.measures !== 'area') return unit;
  }
  return null;
}
