import type { Coverage } from '../../reason/graph/coverage';
import type { Clamps, Outcome } from '../../reason/graph/propagate';
import type { PaletteName } from './palette';

/** How much of the pathway an export holds. */
export type ExportScope = 'all' | 'visible' | 'note';

/** What an export shows besides the graph. */
export interface ExportOptions {
  /** Colours of the picture; `print` by default. */
  readonly palette?: PaletteName;
  /** Ids of the edges to keep; all by default. */
  readonly only?: ReadonlySet<string>;
  /** How often a note speaks of each part. */
  readonly coverage?: Coverage;
  /** What is assumed. */
  readonly clamps?: Clamps;
  /** What is predicted from it. */
  readonly outcomes?: ReadonlyMap<string, Outcome>;
}
