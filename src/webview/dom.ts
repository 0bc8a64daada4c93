import type { SvgElement } from '../export/pathway/svg-element';

type Child = Node | string | null | false | undefined;

/** Attributes of an element; `on` holds its listeners, false, null and undefined leave an attribute out. */
export interface Properties {
  /** Listeners by event name. */
  readonly on?: Partial<{ [Name in keyof HTMLElementEventMap]: (event: HTMLElementEventMap[Name]) => void }>;
  readonly [attribute: string]: unknown;
}

/** Makes an HTML element. Text goes in as text nodes alone, so that nothing in a note is ever read as markup. */
export function h<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'on') {
      for (const [event, listener] of Object.entries(value as object)) node.addEventListener(event, listener);
    } else if (value !== false && value !== null && value !== undefined) {
      node.setAttribute(name, value === true ? '' : String(value));
    }
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

/** Turns a drawn element into DOM. */
export function svg({ name, attributes, children }: SvgElement): SVGElement {
  const node = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [attribute, value] of Object.entries(attributes)) node.setAttribute(attribute, String(value));
  for (const child of children) node.append(typeof child === 'string' ? child : svg(child));
  return node;
}

/** Puts new children in place of the old, and the focus back on the element with the same `data-key`. */
export function fill(parent: HTMLElement, ...children: readonly Child[]): void {
  const focused = parent.contains(document.activeElement) ? document.activeElement : null;
  const key = focused?.getAttribute('data-key');
  parent.replaceChildren(...children.filter((child): child is Node | string => Boolean(child)));
  if (key)
    parent.querySelector<HTMLElement>(`[data-key="${CSS.escape(key)}"]`)?.focus({ preventScroll: true });
}

/** `1 reference`, `2 references`. */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
