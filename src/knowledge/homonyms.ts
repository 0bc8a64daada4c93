import rows from './data/terms/homonyms.json' with { type: 'json' };

/**
 * One way in which a written form may be taken for a concept, where it also means other things. A form that has such
 * rows for a concept is taken for it only in one of these ways. All conditions of a row must hold; cues are compared
 * in lower case.
 */
export interface Homonym {
  /** The forms, as they are written, case included; spaces, dashes and a plural s make no difference. */
  readonly forms: readonly string[];
  /** The concept that is meant. */
  readonly concept: string;
  /** At least one of these begins a word somewhere in the note. */
  readonly near?: readonly string[];
  /** None of these begins a word in the same block. */
  readonly unless?: readonly string[];
  /** One of these stands directly before. */
  readonly after?: readonly string[];
  /** One of these stands directly behind. */
  readonly before?: readonly string[];
  /** None of these stands directly before. */
  readonly notAfter?: readonly string[];
  /** None of these stands directly behind. */
  readonly notBefore?: readonly string[];
  /** What else the form means. */
  readonly why: string;
}

/** The forms of the built-in lexicon that mean several things, and how each is settled. */
export const homonyms: readonly Homonym[] = rows.homonyms;
