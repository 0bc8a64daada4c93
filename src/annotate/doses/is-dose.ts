import type { Note } from '../../note/note';
import { Evidence } from './evidence';
import type { ScannedBlock } from './reading';
import { isConcentration, refuse } from './refusals';
import type { ScannedQuantity } from './scan/scan';
import { setOf, tableOf } from './scan/vocabulary';

const dietTable = tableOf('diet');

const NOT_DOSE_AFTER_PERCENT = setOf('share');

/** Whether a quantity is a dose: by its unit, by what speaks for it in its sentence, and by what speaks against. */
export function isDose(
  note: Note,
  scanned: ScannedBlock,
  quantity: ScannedQuantity,
  amongDoses: boolean,
  noteHasAgents: boolean,
): boolean {
  const { unit } = quantity;
  const fromHeader = unit.from < 0;
  const refused = refuse(scanned.scan, quantity);
  if (refused) return false;
  if (isUnderBench(note, scanned) && !unit.per.some((atom) => atom.ucum === 'kg')) return false;
  const { measures } = unit.atom;
  const per = unit.per.map((atom) => atom.measures);
  const evidence = new Evidence(scanned, quantity);
  if (fromHeader && scanned.block.cell === null) return true;
  if (fromHeader) return per.includes('mass') || measures === 'fraction' || evidence.headerIsDose(note);
  if (unit.atom.ucum === '%') return isPercentDose(scanned, quantity, evidence);
  if (measures === 'fraction')
    return (
      evidence.agentInSentence ||
      evidence.matrix ||
      evidence.dosing ||
      scanned.species.length > 0 ||
      scanned.block.cell !== null ||
      noteHasAgents
    );
  if (per.includes('mass')) return true;
  if (unit.atom.ucum === 'mol/L') return evidence.agentNear;
  if (isConcentration(unit))
    return (
      evidence.agentInSentence || evidence.dosing || scanned.agents.length > 0 || scanned.block.cell !== null
    );
  if (scanned.block.cell && evidence.headerIsDose(note)) return true;
  if (evidence.onlyFood) return false;
  if (unit.atom.ucum === 'g' && evidence.substanceNear) return true;
  if (
    unit.atom.ucum === 'g' ||
    unit.atom.measures === 'amount' ||
    /^units?$/.test(scanned.scan.tokens[unit.next - 1]?.lower ?? '')
  ) {
    return (
      (unit.atom.ucum !== 'g' && evidence.agentNear) ||
      (evidence.dosing && evidence.agentInSentence) ||
      (evidence.frequency && evidence.agentInSentence)
    );
  }
  return (
    evidence.agentNear ||
    evidence.dosing ||
    evidence.frequency ||
    evidence.agentInSentence ||
    scanned.block.cell !== null ||
    per.includes('time') ||
    amongDoses
  );
}

function isPercentDose(scanned: ScannedBlock, quantity: ScannedQuantity, evidence: Evidence): boolean {
  const { tokens } = scanned.scan;
  const after = tokens[quantity.next];
  const article = tokens[quantity.next + 1]?.lower === 'the' ? 2 : 1;
  const isShareOfDiet = after?.lower === 'of' && dietTable.match(tokens, quantity.next + article) !== null;
  if (isShareOfDiet) return evidence.substanceAdjacent;
  if (after && NOT_DOSE_AFTER_PERCENT.has(after.lower)) return false;
  if (quantity.unit.ratio) return evidence.agentInSentence || evidence.dosing || evidence.matrix;
  return evidence.agentAdjacent && (evidence.matrix || evidence.topical);
}

/** Headings that stand over bench recipes: what is measured there is no dose. */
const BENCH =
  /\b(buffer|buffers|blot|blots|blotting|NMR|mass spectrometry|LC-MS|immunoblot\w*|lysis|reagents|recipe|immunohisto\w*|PCR|histology)\b/i;

function isUnderBench(note: Note, scanned: ScannedBlock): boolean {
  return scanned.block.headings.some((index) => BENCH.test(note.blocks[index]!.prose.text));
}
