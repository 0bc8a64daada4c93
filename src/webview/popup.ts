import { fill, h } from './dom';

/** A panel that a button of the toolbar opens below itself. Escape or a click elsewhere closes it. */
export class Popup {
  /** The button. */
  readonly button: HTMLButtonElement;
  private readonly panel: HTMLElement;

  /** `build` gives the panel's content each time it is drawn. */
  constructor(
    label: string,
    private readonly build: () => readonly Node[],
    icon?: SVGElement,
  ) {
    const id = `panel-${label.toLowerCase().replace(/\W+/g, '-')}`;
    this.panel = h('div', { class: 'popup', id, role: 'dialog', 'aria-label': label, hidden: true });
    this.button = h(
      'button',
      {
        type: 'button',
        'aria-expanded': 'false',
        'aria-controls': id,
        'aria-haspopup': 'dialog',
        on: { click: () => this.toggle() },
      },
      icon,
      label,
    );
    document.addEventListener('pointerdown', ({ target }) => {
      if (this.isOpen && !this.panel.contains(target as Node) && !this.button.contains(target as Node))
        this.close();
    });
    this.panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
      this.button.focus();
    });
  }

  /** The button with its panel. */
  get elements(): readonly HTMLElement[] {
    return [this.button, this.panel];
  }

  /** Whether the panel is open. */
  get isOpen(): boolean {
    return !this.panel.hidden;
  }

  /** Opens or closes the panel. */
  toggle(): void {
    if (this.isOpen) this.close();
    else this.open();
  }

  private open(): void {
    this.panel.hidden = false;
    this.button.setAttribute('aria-expanded', 'true');
    this.draw();
    this.place();
    this.panel.querySelector<HTMLElement>('input,select,button')?.focus();
  }

  /** Closes the panel. */
  close(): void {
    this.panel.hidden = true;
    this.button.setAttribute('aria-expanded', 'false');
  }

  /** Draws the content again, if it is seen. */
  draw(): void {
    if (this.isOpen) fill(this.panel, ...this.build());
  }

  /** Below the button, or above it where it stands at the foot of the page. */
  private place(): void {
    const { left, top, bottom } = this.button.getBoundingClientRect();
    const { style } = this.panel;
    style.left = `${Math.max(4, Math.min(left, innerWidth - this.panel.offsetWidth - 6))}px`;
    const below = top < innerHeight / 2;
    style.top = below ? `${bottom + 4}px` : 'auto';
    style.bottom = below ? 'auto' : `${innerHeight - top + 4}px`;
    style.maxHeight = `${(below ? innerHeight - bottom : top) - 12}px`;
  }
}
