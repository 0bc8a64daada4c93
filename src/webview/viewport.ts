import { labelSize } from '../reason/graph/measure';
import type { PathwayMap } from './map';

const smallestLabel = 11;
const range = { least: 0.2, most: 4 };

/** The window onto the map: magnification and scrolling. The browser scrolls, so that scroll bars and wheels work. */
export class Viewport {
  private map: PathwayMap | null = null;
  private zoom = 1;

  /** `changed` is called with the new magnification, null where the map is fitted. */
  constructor(
    /** The element that scrolls. */
    readonly frame: HTMLElement,
    private readonly changed: (zoom: number | null) => void,
  ) {
    frame.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    frame.addEventListener('pointerdown', (event) => this.drag(event));
    new ResizeObserver(() => this.fitted && this.fit()).observe(frame);
  }

  private fitted = true;

  /** The magnification, 1 for 100 %. */
  get scale(): number {
    return this.zoom;
  }

  /** Shows another map, fitted where `zoom` is null. */
  show(map: PathwayMap, zoom: number | null): void {
    this.map = map;
    this.frame.replaceChildren(map.root);
    if (zoom === null) this.fit();
    else this.set(zoom);
  }

  /** Makes the whole map fit the frame's width, as far as labels stay readable; what is left over scrolls. */
  fit(): void {
    if (!this.map || this.frame.clientWidth === 0) return;
    const { width, height, direction } = this.map.layout;
    const across = (this.frame.clientWidth - 2) / width;
    const down = (this.frame.clientHeight - 2) / height;
    const both = Math.min(across, down);
    const main = direction === 'DOWN' ? across : down;
    const wanted = Math.max(both, Math.min(main, 1));
    this.apply(Math.min(Math.max(wanted, smallestLabel / labelSize), 1.25));
    this.fitted = true;
    this.changed(null);
  }

  /** Magnifies by a factor about the middle of the frame. */
  by(factor: number): void {
    this.set(this.zoom * factor);
  }

  /** Sets the magnification, keeping the point under `at` (in pixels of the frame) where it is. */
  set(
    zoom: number,
    at: readonly [number, number] = [this.frame.clientWidth / 2, this.frame.clientHeight / 2],
  ): void {
    const next = Math.min(Math.max(zoom, range.least), range.most);
    const { scrollLeft, scrollTop } = this.frame;
    const ratio = next / this.zoom;
    this.apply(next);
    this.frame.scrollLeft = (scrollLeft + at[0]) * ratio - at[0];
    this.frame.scrollTop = (scrollTop + at[1]) * ratio - at[1];
    this.fitted = false;
    this.changed(next);
  }

  /** Scrolls by pixels. */
  pan(right: number, down: number): void {
    this.frame.scrollBy({ left: right, top: down });
  }

  /** Scrolls until a part is in sight; does nothing where it already is. */
  reveal(id: string): void {
    const part = this.map?.parts.get(id);
    if (!part) return;
    const box = part.getBoundingClientRect();
    const frame = this.frame.getBoundingClientRect();
    const inSight =
      box.bottom > frame.top + 8 &&
      box.top < frame.bottom - 8 &&
      box.right > frame.left + 8 &&
      box.left < frame.right - 8;
    if (inSight) return;
    this.pan(
      box.left + box.width / 2 - frame.left - frame.width / 2,
      box.top + box.height / 2 - frame.top - frame.height / 2,
    );
  }

  private apply(zoom: number): void {
    if (!this.map) return;
    this.zoom = zoom;
    const { root, layout } = this.map;
    root.style.width = `${layout.width * zoom}px`;
    root.style.height = `${layout.height * zoom}px`;
    root.classList.toggle('far', zoom < 0.6);
    root.classList.toggle('near', zoom >= 1.5);
  }

  private wheel(event: WheelEvent): void {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.frame.getBoundingClientRect();
    this.set(this.zoom * Math.exp(-event.deltaY / 400), [event.clientX - box.left, event.clientY - box.top]);
  }

  private drag(start: PointerEvent): void {
    if (start.button !== 0 || start.pointerType === 'touch' || (start.target as Element).closest('[data-id]'))
      return;
    if (start.target === this.frame && start.offsetX > this.frame.clientWidth) return;
    let [x, y] = [start.clientX, start.clientY];
    const move = (event: PointerEvent) => {
      this.pan(x - event.clientX, y - event.clientY);
      [x, y] = [event.clientX, event.clientY];
    };
    const stop = () => {
      this.frame.removeEventListener('pointermove', move);
      this.frame.classList.remove('dragging');
    };
    this.frame.setPointerCapture(start.pointerId);
    this.frame.classList.add('dragging');
    this.frame.addEventListener('pointermove', move);
    this.frame.addEventListener('pointerup', stop, { once: true });
    this.frame.addEventListener('pointercancel', stop, { once: true });
  }
}
