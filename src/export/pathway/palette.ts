/** The colours of the picture. Shapes and dashes carry the meaning; colour only repeats it. */
export interface Palette {
  /** Behind everything, and inside hollow ends. */
  readonly surface: string;
  /** Behind every second band. */
  readonly band: string;
  /** Around bands. */
  readonly rule: string;
  /** Labels, borders of nodes, edges without a direction. */
  readonly text: string;
  /** Titles of bands, edges without a direction. */
  readonly secondary: string;
  /** Edges that raise; nodes predicted lower. */
  readonly activation: string;
  /** Edges that lower; nodes predicted higher. */
  readonly inhibition: string;
  /** Nodes predicted both ways. */
  readonly ambiguous: string;
  /** Behind a count. */
  readonly badge: string;
  /** A count. */
  readonly badgeText: string;
}

/** Names of the palettes; `print` is `light` on white without tints. */
export type PaletteName = 'light' | 'dark' | 'hc-dark' | 'hc-light' | 'print';

/**
 * Two families of Okabe and Ito's blue and orange (jfly.uni-koeln.de/color), moved until each line stands out from
 * its ground by 3:1 and each text by 4.5:1; a test measures every pair.
 */
export const palettes: Record<PaletteName, Palette> = {
  light: {
    surface: '#ffffff',
    band: '#f6f7f8',
    rule: '#c4c7cc',
    text: '#2f3033',
    secondary: '#5c5f66',
    activation: '#0072b2',
    inhibition: '#b8480a',
    ambiguous: '#7a3e9d',
    badge: '#5c5f66',
    badgeText: '#ffffff',
  },
  dark: {
    surface: '#1f1f1f',
    band: '#262626',
    rule: '#4a4a4a',
    text: '#d8d8d8',
    secondary: '#a3a3a3',
    activation: '#56b4e9',
    inhibition: '#f0a04b',
    ambiguous: '#d3a4ec',
    badge: '#616161',
    badgeText: '#ffffff',
  },
  'hc-dark': {
    surface: '#000000',
    band: '#000000',
    rule: '#6fc3df',
    text: '#ffffff',
    secondary: '#ffffff',
    activation: '#7fd0ff',
    inhibition: '#ffb84d',
    ambiguous: '#f0b3ff',
    badge: '#000000',
    badgeText: '#ffffff',
  },
  'hc-light': {
    surface: '#ffffff',
    band: '#ffffff',
    rule: '#0f4a85',
    text: '#292929',
    secondary: '#292929',
    activation: '#004f7c',
    inhibition: '#8a2f00',
    ambiguous: '#5b1f7d',
    badge: '#ffffff',
    badgeText: '#292929',
  },
  print: {
    surface: '#ffffff',
    band: '#ffffff',
    rule: '#9a9da3',
    text: '#1a1a1a',
    secondary: '#4b4e54',
    activation: '#0072b2',
    inhibition: '#b8480a',
    ambiguous: '#7a3e9d',
    badge: '#4b4e54',
    badgeText: '#ffffff',
  },
};
