import { describe, expect, it } from 'vitest';
import { exportPathway } from '../../../src/export/pathway/export-pathway';
import type { TextFormat } from '../../../src/export/pathway/file-names';
import { palettes } from '../../../src/export/pathway/palette';
import { propagate } from '../../../src/reason/graph/propagate';
import { graph, layouts } from '../../page/content';

const layout = layouts[0];
const formats: TextFormat[] = ['svg', 'mermaid', 'graphml', 'sif', 'sbgn', 'bel', 'csv', 'json', 'text'];
const all = layouts.find(({ direction, extent }) => direction === 'DOWN' && extent === 'all')!;

/** Tags of an XML text, checked to open and close in order; this is no parser, but it finds broken markup. */
function tags(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([\w:.-]+)[^<>]*?(\/?)>/g)) {
    if (close) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!self) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('exports of the pathway', () => {
  it.each(formats)('%s is the same every time, and of a part alone where one is asked for', (format) => {
    const whole = exportPathway(graph, layout, format);
    expect(exportPathway(graph, layout, format)).toBe(whole);
    const part = exportPathway(graph, layout, format, { only: new Set(['mtorc1 -| akt']) });
    expect(part.length).toBeLessThan(whole.length);
    expect(part).not.toContain('Sarcopenia');
  });

  it('SIF holds every effect and can be read back', () => {
    const lines = exportPathway(graph, null, 'sif')
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t'));
    const arrows: Record<string, string> = {
      activates: '->',
      inhibits: '-|',
      'bears-on': '-?',
      'no-effect': '-0',
    };
    expect(
      lines.map(([source, interaction, target]) => `${source} ${arrows[interaction]} ${target}`),
    ).toEqual(graph.edges.map(({ id }) => id));
  });

  it('GraphML names every node and edge once, with both ends known', () => {
    const text = exportPathway(graph, null, 'graphml');
    const names = tags(text);
    expect(names.filter((name) => name === 'node')).toHaveLength(graph.nodes.length);
    expect(names.filter((name) => name === 'edge')).toHaveLength(graph.edges.length);
    const ids = new Set([...text.matchAll(/<node id="([^"]+)"/g)].map(([, id]) => id));
    for (const [, source, target] of text.matchAll(/<edge [^>]*source="([^"]+)" target="([^"]+)"/g)) {
      expect(ids).toContain(source);
      expect(ids).toContain(target);
    }
  });

  it('SBGN-ML keeps the rules of Activity Flow: classes, sources, targets, unique ids, no compartment', () => {
    const text = exportPathway(graph, all, 'sbgn');
    tags(text);
    const ids = [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const classOf = new Map(
      [...text.matchAll(/<glyph class="([^"]+)" id="([^"]+)"/g)].map(([, kind, id]) => [id, kind]),
    );
    expect([...new Set(classOf.values())].sort()).toEqual(
      ['biological activity', 'perturbation', 'phenotype', 'unit of information'].sort(),
    );
    const arcs = [...text.matchAll(/<arc id="[^"]+" class="([^"]+)" source="([^"]+)" target="([^"]+)"/g)];
    expect(arcs).toHaveLength(graph.edges.length);
    for (const [, kind, source, target] of arcs) {
      expect(['positive influence', 'negative influence', 'unknown influence']).toContain(kind);
      expect(['biological activity', 'perturbation']).toContain(classOf.get(source));
      expect(['biological activity', 'phenotype']).toContain(classOf.get(target));
    }
  });

  it('SBGN-ML tells each claim’s sign by its arc', () => {
    const text = exportPathway(graph, all, 'sbgn');
    const arc = text.slice(text.indexOf('mTORC1 inhibits Akt.') - 220, text.indexOf('mTORC1 inhibits Akt.'));
    expect(arc).toContain('class="negative influence"');
  });

  it('SVG carries its title, its legend, the version of the claims and the claims themselves', () => {
    const text = exportPathway(graph, layout, 'svg');
    tags(text);
    expect(text).toContain(`Claim set version ${graph.hash}`);
    expect(text).toContain('no effect found');
    expect(text).toContain('rapamycin-14ppm-reduces-fiber-loss');
    expect(text).not.toMatch(/var\(|style=/);
  });

  it('SVG in what-if gives the two hues to up and down alone, and says that it is no evidence', () => {
    const clamps = { mtorc1: -1 } as const;
    const outcomes = propagate(graph, clamps);
    const text = exportPathway(graph, layout, 'svg', { clamps, outcomes });
    expect(text).toContain('Not a simulation, not evidence.');
    const lines = text.match(/class="line"[^>]*/g)!;
    expect(lines.filter((line) => line.includes(palettes.print.activation))).toEqual([]);
    expect(text).toContain('▼');
  });

  it('Mermaid, CSV, BEL and text keep hostile names in their place', () => {
    const hostile = '"]; click <script>alert(1)</script>\n=cmd()|x';
    const nodes = graph.nodes.map((node) =>
      node.id === 'akt' ? { ...node, label: hostile, lines: [hostile] } : node,
    );
    const claims = graph.claims.map((claim) => ({
      ...claim,
      statement: `=HYPERLINK("x")\n${claim.statement}`,
    }));
    const odd = { ...graph, nodes, claims };
    expect(exportPathway(odd, layout, 'mermaid')).not.toContain('<script');
    expect(exportPathway(odd, layout, 'svg')).not.toContain('<script');
    for (const line of exportPathway(odd, layout, 'bel').split('\n'))
      expect(line).toMatch(/^(SET |UNSET |DEFINE |\w+\(|$)/);
    expect(exportPathway(odd, layout, 'csv')).toContain(`"'=HYPERLINK`);
  });

  it('BEL holds the effects whose both ends have an identifier', () => {
    const text = exportPathway(graph, layout, 'bel');
    expect(text).toMatch(/^a\(\w+:\w+\) decreases complex\(FPLX:mTORC1\)$/m);
    expect(text).toContain('DEFINE NAMESPACE FPLX AS PATTERN');
  });

  it('the text tells effects, what no arrow tells, and references', () => {
    const text = exportPathway(graph, layout, 'text');
    expect(text).toContain('mTORC1 inhibits Akt (reported; chronic) [');
    expect(text).toContain('Told by no arrow:');
    expect(text).toMatch(/1\. Harrison DE et al\. \(2009\)\./);
  });
});

describe('the palettes', () => {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5]
      .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  it.each(Object.entries(palettes))('%s: lines stand out by 3:1, texts by 4.5:1', (_, palette) => {
    for (const ground of [palette.surface, palette.band]) {
      for (const line of ['activation', 'inhibition', 'ambiguous'] as const) {
        expect(contrast(palette[line], ground), line).toBeGreaterThanOrEqual(3);
      }
      for (const text of ['text', 'secondary'] as const) {
        expect(contrast(palette[text], ground), text).toBeGreaterThanOrEqual(4.5);
      }
    }
    expect(contrast(palette.badgeText, palette.badge)).toBeGreaterThanOrEqual(4.5);
  });
});
