import { follow, type Move } from './navigation';
import type { View } from './view';

const arrows: Record<string, { readonly move: Move; readonly pan: readonly [number, number] }> = {
  ArrowDown: { move: 'away', pan: [0, 60] },
  ArrowUp: { move: 'back', pan: [0, -60] },
  ArrowLeft: { move: 'previous', pan: [-60, 0] },
  ArrowRight: { move: 'next', pan: [60, 0] },
};

/** The page's keys. Bare keys and arrows alone: what is held with Ctrl, Alt or Meta belongs to the editor. */
export function listenToKeys(view: View): void {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target as Element;
    if (target.closest('input,select,textarea')) return;
    const inMap = target.closest('svg.map [data-id]') !== null;
    const acts = (inMap && mapKey(view, event)) || pageKey(view, event);
    if (acts) event.preventDefault();
  });
}

function mapKey(view: View, event: KeyboardEvent): boolean {
  const arrow = arrows[event.key];
  if (arrow) {
    if (event.shiftKey) view.viewport.pan(...arrow.pan);
    else
      view.walk((from, layout) =>
        follow(view.store.content.graph, layout, from, turned(arrow.move, layout.direction)),
      );
    return true;
  }
  switch (event.key) {
    case 'Enter':
    case ' ':
      view.openFocused();
      return true;
    case 'g':
      return view.goToNote();
    case 'p':
      view.markWay();
      return true;
    default:
      return false;
  }
}

/** Where the picture reads to the right, right follows an effect and down leads to the one beside. */
function turned(move: Move, direction: 'DOWN' | 'RIGHT'): Move {
  if (direction === 'DOWN') return move;
  return ({ away: 'next', back: 'previous', next: 'away', previous: 'back' } as const)[move];
}

function pageKey(view: View, event: KeyboardEvent): boolean {
  switch (event.key) {
    case '/':
      view.command('search');
      return true;
    case 'n':
    case 'N':
      view.search.step(event.key === 'n' ? 1 : -1);
      return true;
    case '+':
    case '=':
      view.command('zoom-in');
      return true;
    case '-':
      view.command('zoom-out');
      return true;
    case '0':
      view.command('fit');
      return true;
    case 't':
      view.command('this-note');
      return true;
    case 'w':
      view.command('what-if');
      return true;
    case 'f':
      view.command('filter');
      return true;
    case 'l':
      view.command('list');
      return true;
    case 'e':
      view.command('export');
      return true;
    case '?':
      view.command('keys');
      return true;
    case 'Escape':
      return view.back();
    default:
      return false;
  }
}
