import { h } from './dom';

const delay = 400;

/** A tip beside the part under the pointer or the focus. Escape closes it, as does leaving. */
export class Tooltip {
  private readonly tip = h('div', { class: 'tooltip', role: 'tooltip', id: 'tip', hidden: true });
  private waiting: ReturnType<typeof setTimeout> | undefined;

  /** `tell` gives the text for a part's id, or null for none. */
  constructor(
    parent: HTMLElement,
    private readonly tell: (id: string) => string | null,
  ) {
    parent.append(this.tip);
    const idOf = (event: Event) => (event.target as Element).closest?.('[data-id]') ?? null;
    for (const name of ['pointerover', 'focusin'] as const) {
      parent.addEventListener(name, (event) => this.soon(idOf(event)));
    }
    for (const name of ['pointerout', 'focusout', 'pointerdown', 'scroll'] as const) {
      parent.addEventListener(name, () => this.close(), { capture: true });
    }
  }

  /** Closes the tip; true where one was open. */
  close(): boolean {
    clearTimeout(this.waiting);
    const open = !this.tip.hidden;
    this.tip.hidden = true;
    return open;
  }

  private soon(part: Element | null): void {
    clearTimeout(this.waiting);
    if (!part || !(part instanceof SVGElement)) return;
    this.waiting = setTimeout(() => this.open(part), delay);
  }

  private open(part: SVGElement): void {
    const text = this.tell(part.getAttribute('data-id')!);
    if (!text || !part.isConnected) return;
    this.tip.textContent = text;
    this.tip.hidden = false;
    const box = part.getBoundingClientRect();
    const { offsetWidth, offsetHeight } = this.tip;
    const left = Math.min(
      Math.max(box.left + box.width / 2 - offsetWidth / 2, 4),
      innerWidth - offsetWidth - 4,
    );
    const below = box.bottom + 8;
    const top = below + offsetHeight > innerHeight - 4 ? Math.max(box.top - offsetHeight - 8, 4) : below;
    this.tip.style.left = `${left}px`;
    this.tip.style.top = `${top}px`;
  }
}
