import type { Note } from '../../note/note';
import { headerText, type SpeciesContext } from './context';
import { kindOf } from './kinds';
import { sentenceAround, within } from './places';
import type { Amount, Dose } from './quantity';
import type { FoundDose, ScannedBlock } from './reading';
import { isConcentration, refuse } from './refusals';
import type { NumberElement } from './scan/numbers';
import { readNumbers } from './scan/numbers';
import type { ScannedQuantity } from './scan/scan';
import { tokenise } from './scan/token';
import { readUnit, type Unit } from './scan/units';
import { setOf, tableOf } from './scan/vocabulary';
import { mentionAt } from './span';

const dosingWords = setOf('dosing');
const dietTable = tableOf('diet');
const waterTable = tableOf('water');
const NOT_DOSE_AFTER_PERCENT =
  /^(of|kcal|calories|energy|fat|protein|casein|co2|o2|confidence|ci|increase|decrease|reduction|lower|higher|more|less|loss|male|female|restriction|caloric|dr|cr|identity|identical|survival|survivors|sucrose|isoflurane|relative|humidity|to)$/;

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
  if (!before || gap > 3 || before.unit.ucum !== quantity.unit.ucum) return false;
  const named = within(agents, before.next, quantity.first);
  if (named.some(({ first, rank }) => rank === 'substance' && !NUTRIENT.test(scan.tokens[first]!.lower)))
    return false;
  return gap === 0 || /^(to|and|or|,|-|;|versus|vs|\()$/.test(scan.tokens[before.next]!.lower);
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

/** A cell that holds bare numbers takes the unit of its column's header. */
function cellQuantities(note: Note, scanned: ScannedBlock): readonly ScannedQuantity[] {
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

function isDose(
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
    (amongDoses && scanned.agents.length > 0)
  );
}

function isPercentDose(scanned: ScannedBlock, quantity: ScannedQuantity, evidence: Evidence): boolean {
  const { tokens } = scanned.scan;
  const after = tokens[quantity.next];
  const article = tokens[quantity.next + 1]?.lower === 'the' ? 2 : 1;
  const isShareOfDiet = after?.lower === 'of' && dietTable.match(tokens, quantity.next + article) !== null;
  if (isShareOfDiet) return evidence.substanceAdjacent;
  if (after && NOT_DOSE_AFTER_PERCENT.test(after.lower)) return false;
  if (quantity.unit.ratio) return evidence.agentInSentence || evidence.dosing || evidence.matrix;
  return evidence.agentAdjacent && (evidence.matrix || evidence.topical);
}

/** Headings that stand over bench recipes: what is measured there is no dose. */
const BENCH =
  /\b(buffer|buffers|blot|blots|blotting|NMR|mass spectrometry|LC-MS|immunoblot\w*|lysis|reagents|recipe|immunohisto\w*|PCR|histology)\b/i;

function isUnderBench(note: Note, scanned: ScannedBlock): boolean {
  return scanned.block.headings.some((index) => BENCH.test(note.blocks[index]!.prose.text));
}

const NUTRIENT =
  /^(protein|whey|carbohydrate|carbohydrates|sucrose|glucose|casein|alcohol|ethanol|collagen)$/;

/** What in a quantity's sentence speaks for its being a dose. */
class Evidence {
  private readonly from: number;
  private readonly to: number;

  constructor(
    private readonly scanned: ScannedBlock,
    private readonly quantity: ScannedQuantity,
  ) {
    const { from, to } = sentenceAround(scanned.scan.sentences, quantity.first);
    this.from = from;
    this.to = to;
  }

  /** An agent within a few words, with no other number between. */
  get agentNear(): boolean {
    return this.agentWithin(6);
  }

  /** An agent right beside it. */
  get agentAdjacent(): boolean {
    return this.agentWithin(4);
  }

  /** A drug right before it: fat and protein are shares of a diet without being doses. */
  get substanceAdjacent(): boolean {
    const { first } = this.quantity;
    const near = within(this.scanned.agents, first - 5, first);
    return near.some(
      (agent) => agent.rank === 'substance' && !NUTRIENT.test(this.scanned.scan.tokens[agent.first]!.lower),
    );
  }

  /** A drug before it, or right behind it: for masses that are as often those of food or of bodies. */
  get substanceNear(): boolean {
    const { first, next } = this.quantity;
    const near = within(this.scanned.agents, first - 8, next + 3);
    return near.some((agent) => agent.rank !== 'protein');
  }

  private agentWithin(reach: number): boolean {
    const { first, next } = this.quantity;
    const near = within(this.scanned.agents, first - reach - 4, next + Math.min(reach, 4) + 1);
    return near.some((agent) => (agent.next <= first ? first - agent.next <= reach : agent.first >= next));
  }

  /** A substance named in the sentence. */
  get agentInSentence(): boolean {
    return within(this.scanned.agents, this.from, this.to).some((agent) => agent.rank !== 'protein');
  }

  /** A word of giving or taking in the sentence. */
  get dosing(): boolean {
    return this.some((index) => dosingWords.has(this.scanned.scan.tokens[index]!.lower));
  }

  /** A rate in the sentence. */
  get frequency(): boolean {
    return within(this.scanned.scan.frequencies, this.from, this.to).length > 0;
  }

  /** Food or water in the sentence. */
  get matrix(): boolean {
    const { tokens } = this.scanned.scan;
    return this.some(
      (index) => dietTable.match(tokens, index) !== null || waterTable.match(tokens, index) !== null,
    );
  }

  /** Something for the skin or the eye in the sentence. */
  get topical(): boolean {
    return this.some((index) =>
      /^(topical|topically|cream|gel|ointment|lotion|drops|medium|agar|skin)$/.test(
        this.scanned.scan.tokens[index]!.lower,
      ),
    );
  }

  /** The column is one of doses, not of levels or weights. */
  headerIsDose(note: Note): boolean {
    const header = headerText(note, this.scanned.block) ?? '';
    return (
      /\b(dose|dosage|doses|dosing|amount|given|concentration|conc)\b/i.test(header) &&
      !/\b(plasma|serum|blood|trough|level)/i.test(header)
    );
  }

  private some(test: (index: number) => boolean): boolean {
    for (let index = this.from; index < this.to; index += 1) if (test(index)) return true;
    return false;
  }
}
