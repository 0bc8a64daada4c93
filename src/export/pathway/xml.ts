import type { SvgElement } from './svg-element';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an XML document: markup escaped, characters that XML 1.0 forbids replaced. */
export function xmlText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => entities[character])
    .replace(
      /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
      '\uFFFD',
    );
}

/** An element and all inside it as XML, each element without text on a line of its own; attributes keep line breaks. */
export function xml(node: SvgElement, indent = ''): string {
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => ` ${name}="${xmlText(String(value)).replace(/\n/g, '&#10;')}"`)
    .join('');
  if (node.children.length === 0) return `${indent}<${node.name}${attributes}/>`;
  if (node.children.some((child) => typeof child === 'string')) {
    const inside = node.children
      .map((child) => (typeof child === 'string' ? xmlText(child) : xml(child)))
      .join('');
    return `${indent}<${node.name}${attributes}>${inside}</${node.name}>`;
  }
  const inside = node.children.map((child) => xml(child as SvgElement, `${indent}  `)).join('\n');
  return `${indent}<${node.name}${attributes}>\n${inside}\n${indent}</${node.name}>`;
}
