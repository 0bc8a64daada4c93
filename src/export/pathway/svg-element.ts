/** An SVG element as plain data; the page builds DOM of it, the export writes it as text. */
export interface SvgElement {
  /** Tag name. */
  readonly name: string;
  /** Attributes; a number is in units of the picture. */
  readonly attributes: Readonly<Record<string, string | number>>;
  /** Elements and text inside it. */
  readonly children: readonly (SvgElement | string)[];
}

/** Makes an element; attributes that are undefined are left out. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  children: readonly (SvgElement | string)[] = [],
): SvgElement {
  const present = Object.entries(attributes).filter(([, value]) => value !== undefined);
  return { name, attributes: Object.fromEntries(present) as Record<string, string | number>, children };
}
