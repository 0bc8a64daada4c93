import type { AnnotatedNote } from './annotations';
import { utf8Bytes } from './units';

/** BioC in JSON: a collection with a document for each note. Offsets count bytes of UTF-8, as BioC's DTD says. */
export function toBioc(notes: readonly AnnotatedNote[]): object {
  return {
    source: 'Geromark',
    date: '',
    key: 'geromark.key',
    infons: {},
    documents: notes.map(({ id, text, annotations }) => {
      const at = utf8Bytes(text);
      return {
        id,
        infons: {},
        passages: [
          {
            offset: 0,
            infons: { type: 'note' },
            text,
            sentences: [],
            annotations: annotations.map((annotation) => ({
              id: annotation.id,
              infons: {
                type: annotation.type,
                value: annotation.value,
                ...(annotation.ids.length > 0 && { identifier: annotation.ids.join('|') }),
              },
              text: annotation.text,
              locations: [
                { offset: at(annotation.start), length: at(annotation.end) - at(annotation.start) },
              ],
            })),
            relations: [],
          },
        ],
        annotations: [],
        relations: [],
      };
    }),
  };
}
