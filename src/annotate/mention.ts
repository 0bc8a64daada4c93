import type { Range } from '../note/prose';

/** Something named in a block's prose. `start`/`end` are source offsets, `from`/`to` offsets in the prose of `block`. */
export interface Mention extends Range {
  /** Index of the block in `note.blocks`. */
  readonly block: number;
  /** First code unit in the block's prose. */
  readonly from: number;
  /** One past the last code unit in the block's prose. */
  readonly to: number;
  /** `source.slice(start, end)`. */
  readonly text: string;
}
