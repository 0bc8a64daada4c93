/** Formats that are text; a PNG is drawn from the SVG by whoever has a screen. */
export type TextFormat = 'svg' | 'mermaid' | 'graphml' | 'sif' | 'sbgn' | 'bel' | 'csv' | 'json' | 'text';

/** The file name of each format. */
export const fileNames: Record<TextFormat | 'png', string> = {
  svg: 'pathway.svg',
  png: 'pathway.png',
  mermaid: 'pathway.mmd',
  graphml: 'pathway.graphml',
  sif: 'pathway.sif',
  sbgn: 'pathway.sbgn',
  bel: 'pathway.bel',
  csv: 'pathway.csv',
  json: 'pathway.json',
  text: 'pathway.txt',
};
