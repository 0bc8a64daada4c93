declare module 'bibtex-parse' {
  /** One entry: its key and type, and its fields under names in capitals. */
  export interface BibtexEntry {
    readonly key: string;
    readonly type: string;
    readonly [field: string]: string | number | undefined;
  }
  /** The entries of a `.bib` text. Throws where it cannot be read. */
  export function entries(text: string): BibtexEntry[];
}
