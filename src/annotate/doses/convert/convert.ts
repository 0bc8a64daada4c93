import type { Knowledge } from '../../../knowledge/knowledge';
import { readNote } from '../../../note/read-note';
import { tagTerms } from '../../terms/tag-terms';
import { findAgents } from '../agents';
import { measureOf } from '../measure';
import type { Amount, DoseKind } from '../quantity';
import { type Scan, type ScannedQuantity, scan } from '../scan/scan';
import { readUnit } from '../scan/units';
import { tableOf } from '../scan/vocabulary';
import {
  bodyWeightToPerPerson,
  bodyWeightToSurface,
  perPersonToBodyWeight,
  scaleBetweenSpecies,
} from './body-surface';
import { type ConversionResult, isRefusal } from './conversion';
import { conversionsOf, inUnit } from './conversions';
import { bodyWeightToIntake } from './intake';

/** What a line like `14 ppm rapamycin diet mouse` was understood as, and what it converts into. */
export interface ConversionReport {
  /** The line as given. */
  readonly text: string;
  /** The quantity as understood, or null where there is none. */
  readonly input: ConversionInput | null;
  /** Conversions and refusals, the best first; at least one where `problem` is null. */
  readonly results: readonly ConversionResult[];
  /** Why the line could not be read at all, or null. */
  readonly problem: string | null;
}

/** A quantity as understood from a line. */
export interface ConversionInput {
  /** The number, or both ends of a range. */
  readonly value: Amount;
  /** UCUM code. */
  readonly ucum: string;
  /** What it measures, or null for a plain time. */
  readonly kind: DoseKind | null;
  /** The agent as written, or null. */
  readonly agent: string | null;
  /** The species, or null. */
  readonly species: string | null;
}

const dietWords = tableOf('diet');
const waterWords = tableOf('water');

/**
 * Converts what a line says: a quantity, with its agent, species and food or water where the conversion needs them, and after
 * `to` or `in` a unit or a species where only that is wanted. `10 mg/kg mouse to human`, `100 nM rapamycin to ng/mL`,
 * `2.24 mg/kg/day mouse to ppm`, `42 days to weeks`. Never throws.
 */
export function convert(text: string, knowledge: Knowledge): ConversionReport {
  const scanned = scan(text);
  const quantity = scanned.quantities[0];
  if (!quantity) {
    const problem = 'no quantity with a unit is named; write for example: 14 ppm rapamycin diet mouse';
    return { text, input: null, results: [], problem };
  }
  const target = readTarget(scanned, quantity);
  const input = readInput(text, scanned, quantity, target, knowledge);
  const results = target ? convertTo(input, target, scanned) : convertAll(input, scanned);
  return { text, input, results, problem: null };
}

interface Target {
  readonly unit: string | null;
  readonly species: string | null;
  /** True where the unit is said to be per mass of food. */
  readonly ofFood?: boolean;
  /** Index of the token where it starts. */
  readonly first: number;
}

/** What stands after `to`, `in`, `as`, `=` or an arrow, or `human equivalent` anywhere. */
function readTarget(scanned: Scan, quantity: ScannedQuantity): Target | null {
  const { tokens, species } = scanned;
  for (let at = 0; at < tokens.length; at += 1) {
    if (at >= quantity.first && at < quantity.next) continue;
    if (tokens[at]!.lower === 'hed') return { unit: null, species: 'human', first: tokens.length };
    const named = species.find((name) => name.first === at);
    if (named && /^equivalents?$/.test(tokens[named.next]?.lower ?? '')) {
      return { unit: null, species: named.code, first: named.first };
    }
    if (!/^(to|in|into|as|=|→|>|for)$/.test(tokens[at]!.lower)) continue;
    const unit = readUnit(tokens, at + 1);
    if (unit) {
      const word = tokens[unit.next]?.lower === 'of' ? unit.next + 1 : unit.next;
      return { unit: unit.ucum, species: null, first: at, ofFood: dietWords.match(tokens, word) !== null };
    }
    const hasOther = species.some((name) => name.first < at);
    const after = species.find((name) => name.first === at + 1 || name.first === at + 2);
    if (after && (hasOther || /^(to|into|as|→|>|=)$/.test(tokens[at]!.lower))) {
      return { unit: null, species: after.code, first: at };
    }
    if (/^(diet|chow|food|feed)$/.test(tokens[at + 1]?.lower ?? '') && tokens[at]!.lower === 'to') {
      return { unit: '[ppm]', species: null, first: at };
    }
  }
  const second = species[1];
  return second && second.code !== species[0]!.code
    ? { unit: null, species: second.code, first: second.first }
    : null;
}

function readInput(
  text: string,
  scanned: Scan,
  quantity: ScannedQuantity,
  target: Target | null,
  knowledge: Knowledge,
): ConversionInput {
  const own = scanned.species.filter(
    (name) => name.code !== target?.species || name.first < (target?.first ?? 0),
  );
  const isChild = scanned.tokens.some((token) => /^(child|children)$/.test(token.lower));
  const named = own.find((name) => name.first !== target?.first)?.code ?? null;
  const species = named === 'human' && isChild ? 'human child' : named;
  const { unit, elements } = quantity;
  const kind = unit.atom.measures === 'time' ? null : kindOf(scanned, quantity, species);
  return {
    value: elements[0]!.value,
    ucum: unit.ucum,
    kind,
    agent: agentOf(text, scanned, knowledge),
    species,
  };
}

function kindOf({ tokens }: Scan, quantity: ScannedQuantity, species: string | null): DoseKind {
  const { atom, per, bodyWeight } = quantity.unit;
  const below = per.map((one) => one.measures);
  const inDiet = tokens.some((_, index) => dietWords.match(tokens, index) !== null);
  const inWater = tokens.some((_, index) => waterWords.match(tokens, index) !== null);
  if (atom.measures === 'fraction') return inWater ? 'drinking-water concentration' : 'diet concentration';
  if (below.includes('mass')) {
    const isMatrix = inDiet && !bodyWeight && !below.includes('time');
    return isMatrix ? 'diet concentration' : 'body-weight dose';
  }
  const isConcentration = atom.measures === 'molarity' || below.includes('volume');
  if (isConcentration && inWater) return 'drinking-water concentration';
  if (isConcentration && inDiet) return 'diet concentration';
  if (isConcentration)
    return atom.measures === 'mass' || atom.measures === 'activity'
      ? 'mass concentration'
      : 'molar concentration';
  return species === 'human' ? 'human dose' : 'absolute dose';
}

function agentOf(text: string, scanned: Scan, knowledge: Knowledge): string | null {
  const note = readNote(text, 'text');
  const terms = tagTerms(note, knowledge).map((mention, index) => ({ mention, index }));
  const agent = findAgents(scanned, terms, knowledge)[0];
  if (!agent) return null;
  return text.slice(scanned.tokens[agent.first]!.from, scanned.tokens[agent.next - 1]!.to);
}

function convertAll(input: ConversionInput, scanned: Scan): ConversionResult[] {
  if (!input.kind) {
    const value = typeof input.value === 'number' ? input.value : input.value[0];
    return ['d', 'wk', 'mo', 'a'].flatMap((unit) => {
      const converted = unit === input.ucum ? null : inUnit(value, input.ucum, unit, null);
      return converted ? [converted] : [];
    });
  }
  const results = conversionsOf({ ...input, kind: input.kind, daily: isDaily(scanned) });
  return results.filter(
    (one, index) =>
      !isRefusal(one) ||
      results.findIndex((other) => isRefusal(other) && other.refused === one.refused) === index,
  );
}

function isDaily(scanned: Scan): boolean {
  return scanned.frequencies.some((one) => one.code === '1/d');
}

function convertTo(input: ConversionInput, target: Target, scanned: Scan): ConversionResult[] {
  const value = typeof input.value === 'number' ? input.value : input.value[0];
  if (target.species) return [toSpecies(input, value, target.species)];
  const wanted = target.unit!;
  const perFood = input.kind === 'diet concentration' && /^[^/]+\/kg$/.test(wanted) && !target.ofFood;
  const same = perFood ? null : inUnit(value, input.ucum, wanted, input.kind);
  if (same) return [same];
  // Whoever asks for ppm in mg/kg means body weight: 14 ppm is not 14 mg/kg.
  if (perFood) return convertAll(input, scanned);
  const all = convertAll(input, scanned).concat(further(input, value, wanted));
  for (const result of all) {
    if (isRefusal(result)) continue;
    const factor = inUnit(1, result.ucum, wanted, null);
    if (!factor) continue;
    const scale = factor.value;
    return [
      {
        ...result,
        value: result.value * scale,
        range: [result.range[0] * scale, result.range[1] * scale],
        ucum: wanted,
      },
    ];
  }
  const refusal = all.find(isRefusal);
  const reason = refusal?.refused ?? `${input.ucum} measures ${dimensionOf(input)}, ${wanted} something else`;
  return [{ refused: `no way from ${input.ucum} to ${wanted}: ${reason}` }];
}

/** Conversions that are only made when asked for by their unit. */
function further(input: ConversionInput, value: number, wanted: string): ConversionResult[] {
  const dimension = dimensionOf(input);
  if (dimension === 'drug mass/body mass/time' && wanted === 'mg/L') {
    return [
      bodyWeightToIntake(inUnit(value, input.ucum, 'mg/kg/d', null)!.value, 'drinking water', input.species),
    ];
  }
  if (!/^drug mass\/body mass/.test(dimension)) return [];
  return [
    bodyWeightToSurface(value, input.ucum, input.species),
    ...(input.species === 'human' ? [bodyWeightToPerPerson(value, input.ucum)] : []),
  ];
}

function toSpecies(input: ConversionInput, value: number, species: string): ConversionResult {
  const dimension = dimensionOf(input);
  if (/^drug mass\/body mass/.test(dimension))
    return scaleBetweenSpecies(value, input.ucum, input.species, species);
  if (/^drug mass(\/time)?$/.test(dimension) && input.species === 'human') {
    const perKilogram = perPersonToBodyWeight(value, input.ucum);
    return isRefusal(perKilogram)
      ? perKilogram
      : scaleBetweenSpecies(perKilogram.value, perKilogram.ucum, 'human', species);
  }
  return { refused: `${whyNotScaled(input.kind)}: body surface scales mg/kg of body weight alone` };
}

function whyNotScaled(kind: DoseKind | null): string {
  switch (kind) {
    case 'diet concentration':
    case 'drinking-water concentration':
      return `a ${kind} is no dose per body weight; convert it to mg/kg/d first`;
    case 'molar concentration':
    case 'mass concentration':
      return `a ${kind} is no dose of an animal`;
    default:
      return 'this is no mass per body weight';
  }
}

function dimensionOf(input: ConversionInput): string {
  return measureOf(input.ucum, input.kind)?.dimension ?? 'nothing known';
}
