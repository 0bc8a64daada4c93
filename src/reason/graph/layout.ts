/** The main direction in which the picture reads. */
export type Direction = 'DOWN' | 'RIGHT';

/** Which edges are drawn: the chain alone, or also the shortcuts that say the same. */
export type Extent = 'chain' | 'all';

/** A box as `[x, y, width, height]`; x and y of its top left corner. */
export type Box = readonly [x: number, y: number, width: number, height: number];

/** A corner or an end of an edge's route. */
export type Point = readonly [x: number, y: number];

/** Where everything stands, in units of one CSS pixel at 100 %. */
export interface PathwayLayout {
  /** Version of the format. */
  readonly schema: 1;
  /** Hash of the graph it was made for. */
  readonly hash: string;
  /** The main direction. */
  readonly direction: Direction;
  /** Which edges have a route. */
  readonly extent: Extent;
  /** Width of the whole picture. */
  readonly width: number;
  /** Height of the whole picture. */
  readonly height: number;
  /** The bands' regions by id. */
  readonly bands: Readonly<Record<string, Box>>;
  /** The nodes' boxes by id. */
  readonly nodes: Readonly<Record<string, Box>>;
  /** The edges' routes by id, from the source's border to the target's. */
  readonly edges: Readonly<Record<string, readonly Point[]>>;
}
