import type { AnnotatedNote } from './annotations';
import { iri } from './iri';
import { codePoints } from './units';

/** How much text before and after an annotation tells it apart from others of the same words. */
const CONTEXT = 32;

/**
 * W3C Web Annotations (JSON-LD): a page of annotations of a note, each found by its place and by its words.
 * Positions count Unicode code points, as the model asks.
 */
export function toWebAnnotation({ id, text, annotations }: AnnotatedNote): object {
  const at = codePoints(text);
  const source = encodeURI(id);
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${source}#annotations`,
    type: 'AnnotationPage',
    items: annotations.map((annotation) => ({
      id: `${source}#${annotation.id}`,
      type: 'Annotation',
      motivation: annotation.ids.length > 0 ? 'identifying' : 'describing',
      body: [
        ...annotation.ids.map((curie) => ({
          id: iri(curie),
          type: 'SpecificResource',
          purpose: 'identifying',
        })),
        { type: 'TextualBody', value: annotation.type, purpose: 'classifying' },
        { type: 'TextualBody', value: annotation.value, purpose: 'describing' },
      ],
      target: {
        source,
        selector: [
          { type: 'TextPositionSelector', start: at(annotation.start), end: at(annotation.end) },
          {
            type: 'TextQuoteSelector',
            exact: annotation.text,
            prefix: whole(text.slice(Math.max(0, annotation.start - CONTEXT), annotation.start)),
            suffix: whole(text.slice(annotation.end, annotation.end + CONTEXT)),
          },
        ],
      },
    })),
  };
}

/** Text without half a character at its edges. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
