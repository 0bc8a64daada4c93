import type { Severity } from './finding';

/** What a user sets. */
export interface Configuration {
  /** Severity of each rule that is not at its default. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
}

/** Every rule at its default. */
export const defaultConfiguration: Configuration = { rules: {} };
