import agents from './data/dosing/agents.json' with { type: 'json' };
import bodySurface from './data/dosing/body-surface.json' with { type: 'json' };
import frequencies from './data/dosing/frequencies.json' with { type: 'json' };
import intake from './data/dosing/intake.json' with { type: 'json' };
import longevity from './data/dosing/longevity.json' with { type: 'json' };
import molarMasses from './data/dosing/molar-masses.json' with { type: 'json' };
import publishedRanges from './data/dosing/published-ranges.json' with { type: 'json' };
import refusals from './data/dosing/refusals.json' with { type: 'json' };
import routes from './data/dosing/routes.json' with { type: 'json' };
import species from './data/dosing/species.json' with { type: 'json' };
import units from './data/dosing/units.json' with { type: 'json' };
import words from './data/dosing/words.json' with { type: 'json' };

/** What a unit's atom measures. */
export type Measures = 'mass' | 'amount' | 'molarity' | 'fraction' | 'activity' | 'volume' | 'area' | 'time';

/** One atom of a unit and its spellings. */
export interface UnitAtom {
  /** Its UCUM code. */
  readonly ucum: string;
  /** What it measures. */
  readonly measures: Measures;
  /** Its size in g, mol, mol/L, parts of one, international units, L, m² or d. */
  readonly size: number;
  /** Right spellings, the preferred one first. */
  readonly spellings: readonly string[];
  /** Spellings that are understood and reported. */
  readonly misspellings?: readonly string[];
  /** Where the row comes from. */
  readonly source: string;
}

/** Phrases that mean one code: a route, a rate. */
export interface PhraseRow {
  /** Phrases in any case. */
  readonly phrases: readonly string[];
  /** Phrases in this very case. */
  readonly exact?: readonly string[];
  /** Where the row comes from. */
  readonly source: string;
}

/** Names that tell a species. */
export interface SpeciesRow {
  /** The species as the contract names it: `mouse`, `rat`, `human`, … */
  readonly species: string;
  /** What kind of names they are. */
  readonly kind: string;
  /** Names in any case. */
  readonly names: readonly string[];
  /** Names in this very case. */
  readonly exact?: readonly string[];
  /** Where the row comes from. */
  readonly source: string;
}

/** Names of agents, or endings that make a word the name of one. */
export interface AgentRow {
  /** Endings. */
  readonly stems?: readonly string[];
  /** Names. */
  readonly names?: readonly string[];
  /** Where the row comes from. */
  readonly source: string;
}

/** Words beside a quantity that make it something else than a dose. */
export interface RefusalRow {
  /** Why it is none. */
  readonly reason: string;
  /** What units it is about: `any`, or what they measure. */
  readonly units: string;
  /** The words. */
  readonly words: readonly string[];
  /** Whether they stand before, after or on either side. */
  readonly side: string;
  /** How many words away they may stand. */
  readonly reach: number;
  /** Where the row comes from. */
  readonly source: string;
}

/** A list of words with one use in reading doses. */
export interface WordRow {
  /** What the words are used for. */
  readonly id: string;
  /** The words or phrases. */
  readonly words: readonly string[];
  /** Where the row comes from. */
  readonly source: string;
}

/** What an animal eats or drinks. */
export interface IntakeRow {
  /** `mouse` or `rat`. */
  readonly species: string;
  /** `diet` (g) or `drinking water` (mL). */
  readonly matrix: string;
  /** g of food or mL of water per g of body weight and day. */
  readonly perGramPerDay: number;
  /** Low and high end of what is published. */
  readonly range: readonly number[];
  /** The assumption in words. */
  readonly basis: string;
  /** Where the numbers come from. */
  readonly source: string;
}

/** A row of the FDA's table for human equivalent doses. */
export interface BodySurfaceRow {
  /** The species. */
  readonly species: string;
  /** Which of them. */
  readonly note?: string;
  /** Reference body weight in kg. */
  readonly kilograms: number;
  /** Body surface in m². */
  readonly squareMeters: number;
  /** Km in kg/m²: mg/m² = mg/kg × Km. */
  readonly km: number;
  /** Body weights in kg for which the factor holds. */
  readonly workingKilograms?: readonly number[];
  /** Where the numbers come from. */
  readonly source: string;
}

/** Molar mass of an agent. */
export interface MolarMassRow {
  /** The agent. */
  readonly agent: string;
  /** How it is written. */
  readonly names: readonly string[];
  /** Molecular formula. */
  readonly formula: string;
  /** Molar mass in g/mol, reckoned from the formula. */
  readonly gramsPerMole: number;
  /** Where the numbers come from. */
  readonly source: string;
}

/** What doses of an agent are published. */
export interface PublishedRangeRow {
  /** The agent. */
  readonly agent: string;
  /** How it is written. */
  readonly names: readonly string[];
  /** Species the range is for; null for cells. */
  readonly species: readonly string[] | null;
  /** Kind of dose. */
  readonly kind: string;
  /** UCUM code of the range, without a rate. */
  readonly ucum: string;
  /** Low and high end. */
  readonly range: readonly number[];
  /** Where the numbers come from; "not verified" where the paper was not opened. */
  readonly source: string;
}

/** How old a species can get. */
export interface LongevityRow {
  /** The species. */
  readonly species: string;
  /** The longest life on record, in years. */
  readonly maximumYears: number;
  /** Where the number comes from. */
  readonly source: string;
}

/** All that is known of doses: units, words and published numbers, each with its source. */
export interface Dosing {
  /** Atoms of units. */
  readonly units: readonly UnitAtom[];
  /** Words for routes. */
  readonly routes: readonly (PhraseRow & { readonly code: string })[];
  /** Words for rates. */
  readonly frequencies: readonly (PhraseRow & { readonly per: string })[];
  /** Names that tell a species. */
  readonly species: readonly SpeciesRow[];
  /** Names of agents. */
  readonly agents: readonly AgentRow[];
  /** What makes a quantity no dose. */
  readonly refusals: readonly RefusalRow[];
  /** Lists of words. */
  readonly words: readonly WordRow[];
  /** What animals eat and drink. */
  readonly intake: readonly IntakeRow[];
  /** The FDA's table of body surfaces. */
  readonly bodySurface: readonly BodySurfaceRow[];
  /** Molar masses. */
  readonly molarMasses: readonly MolarMassRow[];
  /** How old species can get. */
  readonly longevity: readonly LongevityRow[];
  /** Published ranges of doses. */
  readonly publishedRanges: readonly PublishedRangeRow[];
}

/** What the product knows of doses by itself. */
export const dosing: Dosing = {
  units: units.rows as UnitAtom[],
  routes: routes.rows,
  frequencies: frequencies.rows,
  species: species.rows,
  agents: agents.rows,
  refusals: refusals.rows,
  words: words.rows,
  intake: intake.rows,
  bodySurface: bodySurface.rows,
  molarMasses: molarMasses.rows,
  longevity: longevity.rows,
  publishedRanges: publishedRanges.rows,
};
