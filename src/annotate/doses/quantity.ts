import type { Mention } from '../mention';

/** What a dose measures; the contract's list. */
export type DoseKind =
  | 'body-weight dose'
  | 'diet concentration'
  | 'drinking-water concentration'
  | 'molar concentration'
  | 'mass concentration'
  | 'absolute dose'
  | 'human dose';

/** How an agent is given; the contract's list. */
export type RouteCode =
  | 'oral gavage'
  | 'diet'
  | 'drinking water'
  | 'intraperitoneal'
  | 'subcutaneous'
  | 'intravenous'
  | 'intramuscular'
  | 'intranasal'
  | 'intracerebroventricular'
  | 'intrathecal'
  | 'in vitro'
  | 'topical'
  | 'oral';

/** A number, or a range `[low, high]`. */
export type Amount = number | readonly [low: number, high: number];

/** A dose: the number or numbers with their unit. */
export interface Dose extends Mention {
  /** The number, or both ends of a range. */
  readonly value: Amount;
  /** The unit as a UCUM code. */
  readonly ucum: string;
  /** What it measures. */
  readonly kind: DoseKind;
  /** The unit as it is written, for the rules that judge spelling. */
  readonly writtenUnit: string;
}

/** How long something lasted. */
export interface Duration extends Mention {
  /** ISO 8601, or both ends of a range. */
  readonly iso8601: string | readonly [low: string, high: string];
  /** The same in days, by UCUM's calendar (`mo` 30.4375 d, `a` 365.25 d). */
  readonly days: Amount;
}

/** How old somebody was. */
export interface Age extends Mention {
  /** The number, or both ends of a range, in `unit`. */
  readonly value: Amount;
  /** UCUM: `d`, `wk`, `mo` or `a`. */
  readonly unit: 'd' | 'wk' | 'mo' | 'a';
  /** The same in days. */
  readonly days: Amount;
  /** The species that the text tells at this place (`mouse`, `human`, …), or null. */
  readonly species: string | null;
}

/** How often. */
export interface Frequency extends Mention {
  /** A UCUM rate (`1/d`, `3/wk`, `1/(2.d)`), `once`, or alternatives with `|` where the text is ambiguous. */
  readonly per: string;
}

/** How an agent was given. */
export interface Route extends Mention {
  /** The route's code. */
  readonly code: RouteCode;
}

/** One dose with all that belongs to it. Numbers index the lists of the same reading. */
export interface Regimen {
  /** The agent as written, or null. */
  readonly agent: string | null;
  /** Index of the agent's mention in the note's terms, or null where it is no term of the lexicon. */
  readonly agentTerm: number | null;
  /** True where the agent stands right with the dose: in its clause, with no other dose between. */
  readonly agentNear: boolean;
  /** Index in `doses`. */
  readonly dose: number;
  /** Index in `durations`, or null. */
  readonly duration: number | null;
  /** A UCUM rate as in {@link Frequency}, or null. */
  readonly frequency: string | null;
  /** The route, told or implied by the kind of the dose, or null. */
  readonly route: RouteCode | null;
  /** Index in `frequencies` of the mention that tells the rate, or null. */
  readonly frequencyMention: number | null;
  /** Index in `routes` of the mention that tells the route, or null where it is implied or untold. */
  readonly routeMention: number | null;
  /** `mouse`, `rat`, `human`, …, or null. */
  readonly species: string | null;
  /** `male`, `female`, `both`, or null. */
  readonly sex: 'male' | 'female' | 'both' | null;
  /** Index in `ages` of the age when it began, or null. */
  readonly startAge: number | null;
}

/** All quantities of a note. */
export interface DoseReading {
  /** In the order of the source. */
  readonly doses: readonly Dose[];
  /** In the order of the source. */
  readonly durations: readonly Duration[];
  /** In the order of the source. */
  readonly ages: readonly Age[];
  /** In the order of the source. */
  readonly frequencies: readonly Frequency[];
  /** In the order of the source. */
  readonly routes: readonly Route[];
  /** One for each dose, in the order of the doses. */
  readonly regimens: readonly Regimen[];
  /** Numbers beside an agent that stand where a dose stands and have no unit; in the order of the source. */
  readonly unitless: readonly Mention[];
}
