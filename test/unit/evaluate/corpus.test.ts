import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import editorial from '../../../src/knowledge/data/claims/editorial.json';

const folder = join(import.meta.dirname, '../../evaluate/claims');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

/** A label of the corpus; its format is described in test/evaluate/claims/README.md. */
interface Label {
  quote: string;
  optional?: boolean;
}

/** A labelled note. */
interface Item {
  id: string;
  part: 'tune' | 'held';
  phenomenon: string[];
  text: string;
  links: (Label & { claim: string; verdict: string; alternatives?: string[] })[];
  findings: (Label & { rule: string })[];
}

const items = files.map((file) => ({
  file,
  items: JSON.parse(readFileSync(join(folder, file), 'utf8')) as Item[],
}));
const all = items.flatMap((entry) => entry.items);
const status = new Map(editorial.claims.map((claim) => [claim.id, claim.status]));

/** The finding that a verdict brings with it. */
const ruleOfVerdict: Record<string, string | undefined> = {
  supports: undefined,
  contradicts: 'claim-contradicted',
  'value-mismatch': 'claim-value',
  overstates: 'claim-overstated',
  overgeneralises: 'claim-overgeneralised',
};

const rules = new Set([
  ...['contradicted', 'value', 'overstated', 'overgeneralised', 'uncited', 'miscited', 'unknown'].map(
    (name) => `claim-${name}`,
  ),
  ...['unit', 'no-unit', 'implausible', 'human-equivalent'].map((name) => `dose-${name}`),
  'term-ambiguous',
  'term-spelling',
  'ref-doi',
]);

const documented = new Set(
  readFileSync(join(folder, 'README.md'), 'utf8')
    .split('Phenomena:')[1]
    ?.match(/(?<=`)[a-z-]+(?=`)/g),
);

describe.each(items)('$file', ({ items: entries }) => {
  it.each(entries.map((item) => [item.id, item] as const))('%s is well labelled', (_, item) => {
    expect(['tune', 'held']).toContain(item.part);
    expect(item.phenomenon.length).toBeGreaterThan(0);
    for (const phenomenon of item.phenomenon) expect(documented).toContain(phenomenon);
    for (const label of [...item.links, ...item.findings]) {
      expect(item.text.split(label.quote), `"${label.quote}" occurs once`).toHaveLength(2);
    }
    for (const { rule } of item.findings) expect(rules).toContain(rule);
    for (const link of item.links) {
      expect(Object.keys(ruleOfVerdict)).toContain(link.verdict);
      for (const claim of [link.claim, ...(link.alternatives ?? [])])
        expect([...status.keys()]).toContain(claim);
    }
  });

  it.each(entries.map((item) => [item.id, item] as const))(
    '%s reports what its verdicts demand',
    (_, item) => {
      const claimRules = Object.values(ruleOfVerdict);
      for (const link of item.links) {
        const rule = ruleOfVerdict[link.verdict];
        if (rule === undefined) continue;
        const finding = item.findings.find((label) => label.rule === rule && label.quote === link.quote);
        expect(finding, `${rule} at "${link.quote}"`).toBeDefined();
        if (!link.optional) expect(finding?.optional ?? false).toBe(false);
      }
      for (const finding of item.findings.filter(
        (label) => !label.optional && claimRules.includes(label.rule),
      )) {
        const link = item.links.find(
          (label) => label.quote === finding.quote && ruleOfVerdict[label.verdict] === finding.rule,
        );
        expect(link, `a link for ${finding.rule} at "${finding.quote}"`).toBeDefined();
      }
      for (const link of item.links.filter((label) => label.verdict === 'overstates')) {
        expect(['hypothesis', 'interpretation', 'open']).toContain(status.get(link.claim));
      }
    },
  );
});

describe('the corpus as a whole', () => {
  it('has unique ids and texts', () => {
    expect(new Set(all.map((item) => item.id)).size).toBe(all.length);
    expect(new Set(all.map((item) => item.text)).size).toBe(all.length);
  });

  it('is as large as its purpose asks', () => {
    expect(all.length).toBeGreaterThanOrEqual(650);
    expect(all.filter((item) => item.phenomenon.includes('neighbour')).length).toBeGreaterThanOrEqual(150);
    expect(all.filter((item) => item.phenomenon.includes('note')).length).toBeGreaterThanOrEqual(12);
  });

  it('keeps about a third aside', () => {
    const drawn = items.filter(({ file }) => !/^(blind|train)-/.test(file)).flatMap((entry) => entry.items);
    const held = drawn.filter((item) => item.part === 'held').length / drawn.length;
    expect(held).toBeGreaterThan(0.3);
    expect(held).toBeLessThan(0.37);
  });

  it.each([...status.keys()])('covers %s at least five times', (claim) => {
    const covering = all.filter((item) => item.links.some((link) => link.claim === claim));
    expect(covering.length).toBeGreaterThanOrEqual(5);
  });
});
