import type { PathwayLayout } from '../reason/graph/layout';
import type { Store } from './store';

/** The layout that state and page ask for, or the nearest there is; null where the graph has none. */
export function currentLayout(store: Store): PathwayLayout | null {
  const { direction, extent } = store.state;
  const wanted = direction ?? (innerWidth > innerHeight * 1.9 ? 'RIGHT' : 'DOWN');
  const { layouts } = store.content;
  const suits = (layout: PathwayLayout) =>
    Number(layout.extent === extent) * 2 + Number(layout.direction === wanted);
  return layouts.reduce<PathwayLayout | null>(
    (best, one) => (!best || suits(one) > suits(best) ? one : best),
    null,
  );
}
