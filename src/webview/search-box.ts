import { h } from './dom';
import type { Store } from './store';

/** The search: what matches stays bright, the rest dims; n and N walk the hits, Enter goes to the first. */
export class SearchBox {
  /** The field with its count. */
  readonly element: HTMLElement;
  private readonly input: HTMLInputElement;
  private readonly number = h('span', { class: 'hits', 'aria-hidden': 'true' });
  private at = -1;

  /** `go` shows a hit, `leave` gives the focus back to the map. */
  constructor(
    private readonly store: Store,
    private readonly go: (id: string, focus: boolean) => void,
    private readonly leave: () => void,
  ) {
    this.input = h('input', {
      type: 'search',
      placeholder: 'Find entity or claim (/)',
      'aria-label': 'Find entity or claim',
      spellcheck: 'false',
      on: {
        input: () => {
          this.at = -1;
          store.change({ query: this.input.value });
        },
        keydown: (event) => this.key(event),
      },
    });
    this.element = h('div', { class: 'search' }, this.input, this.number);
  }

  /** Puts the cursor into the field. */
  focus(): void {
    this.input.focus();
    this.input.select();
  }

  /** Goes to the next hit, or with -1 to the one before. */
  step(by: 1 | -1, focus = true): void {
    const hits = this.store.derived.hits ?? [];
    if (hits.length === 0) return;
    this.at = (this.at + by + hits.length) % hits.length;
    this.draw();
    this.go(hits[this.at].id, focus);
  }

  /** Shows the state's query and the number of hits. */
  draw(): void {
    const { hits } = this.store.derived;
    if (this.input.value !== this.store.state.query) this.input.value = this.store.state.query;
    this.number.textContent = hits
      ? this.at >= 0
        ? `${this.at + 1} of ${hits.length}`
        : String(hits.length)
      : '';
  }

  private key(event: KeyboardEvent): void {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.store.change({ query: '' });
      this.leave();
    }
  }
}
