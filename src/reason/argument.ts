import type { Item } from './items';
import type { Quantity } from './quantities';

/** A name with all that is said around it: "the age-related loss of muscle fibers". */
export interface Argument {
  /** Tells it from items. */
  readonly kind: 'argument';
  /** Index of the first item. */
  readonly from: number;
  /** One past the last item. */
  readonly to: number;
  /** The quantities it names; none where it is a bare thing. */
  readonly quantities: readonly Quantity[];
  /** The thing it names, as long as nothing says what of it is measured. */
  readonly thing: string | null;
  /** What is said of a thing that is still to come: "loss" in "loss, atrophy and damage of fibers". */
  readonly open: readonly Modifier[];
  /** True after "no". */
  readonly denied: boolean;
  /** Relations that are told inside it: mTORC1-driven proliferation. */
  readonly inner: readonly { readonly cause: Quantity; readonly effect: Quantity }[];
  /** True where it tells of a process done to its quantity, so that "by X" names who does it. */
  readonly nominal: boolean;
  /** True where the thing is said to be old. */
  readonly aging: boolean;
  /** True where it begins with an article or the like. */
  readonly determined: boolean;
  /** True behind "its" and "their": what was spoken of before owns it. */
  readonly possessive: boolean;
  /** What acts on it by its name alone: TSC1-null fibers, the lifespan of TSC1 knockouts. */
  readonly owners: readonly Quantity[];
}

/** A direction said of a name by a word beside it. */
export interface Modifier {
  /** Up or down. */
  readonly sign: 1 | -1;
  /** What is measured when it is said of a bare thing. */
  readonly measure?: string;
  /** Good or harm: the sign then depends on the quantity. */
  readonly valence?: 1 | -1;
  /** What it adds: `chronic`. */
  readonly traits?: readonly string[];
  /** True where it is said of the name behind "of". */
  readonly of?: boolean;
}

/** An argument, or an item that stands between arguments. */
export type Node = Argument | Item;
