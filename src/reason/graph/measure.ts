import type { PathwayEdge, PathwayNode } from './graph';
import type { Direction } from './layout';

/** The size of labels in units. */
export const labelSize = 12.5;
const padding = 22;
const slack = 1.12;
const oneLine = 32;
const twoLines = 46;

/** About how wide a text is in a plain sans-serif of the label's size; users' fonts differ, so boxes get slack. */
export function widthOf(text: string): number {
  let em = 0;
  for (const character of text) {
    if (/[ijlItfr.,:;'|()\s-]/.test(character)) em += 0.32;
    else if (/[mwMW…]/.test(character)) em += 0.84;
    else if (/\p{Lu}/u.test(character)) em += 0.67;
    else em += character.codePointAt(0)! > 0x2e80 ? 1 : 0.56;
  }
  return em * labelSize;
}

/** A node's size: room for its label, and for the ends of its edges side by side where they meet it. */
export function sizeOf(
  node: PathwayNode,
  edges: readonly PathwayEdge[],
  direction: Direction,
): { readonly width: number; readonly height: number } {
  const arriving = edges.filter((edge) => edge.target === node.id).length;
  const leaving = edges.filter((edge) => edge.source === node.id).length;
  const ends = Math.max(arriving * 19 + 8, leaving * 10 + 8);
  const label = Math.max(...node.lines.map(widthOf)) * slack + padding;
  const lines = node.lines.length > 1 ? twoLines : oneLine;
  const [width, height] =
    direction === 'DOWN' ? [Math.max(label, ends), lines] : [label, Math.max(lines, ends)];
  return { width: Math.ceil(Math.max(width, 60) / 2) * 2, height: Math.ceil(height / 2) * 2 };
}
