import data from '../knowledge/data/language/quantities.json' with { type: 'json' };

/** Something that can go up or down, and which way it is said to be: the loss of muscle is muscle mass, down. */
export interface Quantity {
  /** Canonical id of the quantity. */
  readonly id: string;
  /** +1 there or up, -1 gone or down. */
  readonly sign: 1 | -1;
  /** What is said of it besides: `chronic`, `akt-dependent`. */
  readonly traits: readonly string[];
  /** The concept as named. */
  readonly concept: string;
  /** True where the words themselves tell a direction: enlarged fibers, the loss of TSC1, oxidative stress. */
  readonly told?: boolean;
  /** True where it is the name itself that tells it, as for what can only be bad: apoptosis. */
  readonly inherent?: boolean;
}

interface ReadingRow {
  readonly concept: string;
  readonly quantity: string;
  readonly sign?: number;
  readonly traits?: readonly string[];
  readonly told?: boolean;
}

const readings = new Map((data.readings as ReadingRow[]).map((row) => [row.concept, row]));
const things = new Map(
  data.things.flatMap(({ thing, concepts }) => (concepts ?? []).map((id) => [id, thing])),
);
const compositions = new Map(
  (data.compositions as { thing: string; measure: string; quantity: string; sign?: number }[]).map((row) => [
    `${row.thing}/${row.measure}`,
    row,
  ]),
);
const bad = new Set(data.bad);
const outcomes = new Set(data.outcomes);
const kin = new Map<string, { near: string; sign: 1 | -1; closeness: number }[]>();
for (const row of data.kinship as { quantity: string; near: string; sign?: number; closeness: number }[]) {
  const sign = row.sign === -1 ? -1 : 1;
  addKin(row.quantity, { near: row.near, sign, closeness: row.closeness });
  addKin(row.near, { near: row.quantity, sign, closeness: row.closeness });
}

function addKin(quantity: string, row: { near: string; sign: 1 | -1; closeness: number }): void {
  kin.set(quantity, [...(kin.get(quantity) ?? []), row]);
}

const composed = new Set([...compositions.values()].map((row) => row.quantity));

/** The thing that a composed quantity is a measure of, or undefined. */
export function thingOfQuantity(quantity: string): string | undefined {
  return [...compositions.values()].find((row) => row.quantity === quantity && row.thing !== '*')?.thing;
}

const telling = new RegExp(
  data.things
    .filter(({ thing }) => ['muscle', 'fiber', 'mitochondria', 'satellite-cell', 'nuclei'].includes(thing))
    .flatMap(({ words }) => words)
    .concat(data.names.flatMap(({ words }) => words))
    .map((word) => `\\b${word.replace(/ /g, '[ -]')}\\b`)
    .join('|'),
  'i',
);

/** True where a text names a thing or a quantity in the plain words of the reader's own list. */
export function namesThing(text: string): boolean {
  return telling.test(text);
}

/** True for what acts: a gene, a complex, a drug; false for what is only measured: the size of fibers. */
export function canAct(quantity: Quantity): boolean {
  return !composed.has(quantity.id) && !outcomes.has(quantity.id);
}

/** True where the words of a thing or of a concept mean something to claims. */
export function hasReading(concept: string): boolean {
  return readings.has(concept) || things.has(concept);
}

/** How a concept reads as a quantity; a concept without a row is its own. */
export function readingOf(concept: string): Quantity {
  const row = readings.get(concept);
  if (!row) return { id: concept, sign: 1, traits: [], concept, told: bad.has(concept), inherent: true };
  const told = row.told ?? (row.sign === -1 || bad.has(row.quantity));
  return {
    id: row.quantity,
    sign: row.sign === -1 ? -1 : 1,
    traits: row.traits ?? [],
    concept,
    told,
    inherent: row.sign !== -1,
  };
}

/** The thing that a concept names, or undefined where it is a quantity by itself. */
export function thingOf(concept: string): string | undefined {
  return things.get(concept);
}

/** The quantity that a measure of a thing is: the size of fibers. Null where none is known. */
export function compose(thing: string, measure: string, sign: 1 | -1): Quantity | null {
  const row = compositions.get(`${thing}/${measure}`);
  if (!row) return null;
  const turned = (row.sign === -1 ? -sign : sign) as 1 | -1;
  return { id: row.quantity, sign: turned, traits: [], concept: row.quantity };
}

/** +1 where more of the quantity is good, -1 where it is bad. */
export function goodness(quantity: string): 1 | -1 {
  return bad.has(quantity) ? -1 : 1;
}

/** How near two quantities are: 1 the same, less for kin, 0 for none; and whether kin go the same way. */
export function nearness(a: string, b: string): { closeness: number; sign: 1 | -1 } {
  if (a === b) return { closeness: 1, sign: 1 };
  const row = kin.get(a)?.find(({ near }) => near === b);
  return row ? { closeness: row.closeness, sign: row.sign } : { closeness: 0, sign: 1 };
}

/** Quantities near to this one, itself left out. */
export function kinOf(quantity: string): readonly { near: string; sign: 1 | -1; closeness: number }[] {
  return kin.get(quantity) ?? [];
}
