import type { Stance } from './certainty';
import type { Reading } from './clauses';
import type { Context } from './context';
import type { CueText } from './cue-text';
import type { Named } from './items';
import type { Passage } from './passages';
import type { Told } from './tell';
import type { PassageValues } from './values';

/** All about one passage that a judgement rests on. */
export interface Case {
  /** The passage. */
  readonly passage: Passage;
  /** What it names, anaphors resolved. */
  readonly named: readonly Named[];
  /** What stands around it. */
  readonly context: Context;
  /** The concepts of what its context is about. */
  readonly around: ReadonlySet<string>;
  /** How far it is meant. */
  readonly stance: Stance;
  /** What it tells. */
  readonly reading: Reading;
  /** What names in one sentence make probable where the grammar tells nothing. */
  readonly between: readonly Told[];
  /** `chronic`, `akt-dependent` and the like. */
  readonly traits: ReadonlySet<string>;
  /** Its text, to be searched for cues. */
  readonly cues: CueText;
  /** Its doses, times and shares. */
  readonly values: PassageValues;
  /** The species it speaks of: `mouse`, `rat`, `rodent`, `human`, `other`, or null. */
  readonly species: string | null;
  /** True where it speaks of another organ, disease or experiment than aging muscle. */
  readonly elsewhere: boolean;
}
