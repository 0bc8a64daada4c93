import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { toGithub } from '../../../src/export/github';
import { toJunit } from '../../../src/export/junit';
import type { NoteReport } from '../../../src/export/report';
import { toSarif } from '../../../src/export/sarif';
import { rules } from '../../../src/lint/rules';

const source = '# 🐭 notes\n\nThe <mice> & rats got rapamcyin.\nTwice rapamcyin.\n';
const report: NoteReport = { path: 'notes/a b.md', source, findings: analyse(source).findings };
const clean: NoteReport = { path: 'notes/c.md', source: '', findings: [] };

it('there is something to report', () => {
  expect(report.findings.map(({ rule }) => rule)).toEqual(['term-spelling', 'term-spelling']);
});

describe('SARIF', () => {
  const log = toSarif([report, clean], '1.2.3');
  const [run] = log.runs;

  it('names the tool and every rule', () => {
    expect(log.version).toBe('2.1.0');
    expect(run?.tool.driver).toMatchObject({ name: 'Geromark', semanticVersion: '1.2.3' });
    expect(run?.tool.driver.rules?.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
  });

  it('points every result to its rule, its file and its words', () => {
    expect(run?.artifacts?.map(({ location }) => location?.uri)).toEqual(['notes/a%20b.md', 'notes/c.md']);
    for (const result of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[result.ruleIndex!]?.id).toBe(result.ruleId);
      const { artifactLocation, region } = result.locations![0]!.physicalLocation!;
      expect(run?.artifacts?.[artifactLocation!.index!]?.location?.uri).toBe(artifactLocation!.uri);
      expect(source.slice(region!.charOffset!, region!.charOffset! + region!.charLength!)).toBe('rapamcyin');
      expect(
        source.split('\n')[region!.startLine! - 1]!.slice(region!.startColumn! - 1, region!.endColumn! - 1),
      ).toBe('rapamcyin');
      expect(result.fixes?.[0]?.artifactChanges[0]?.replacements[0]?.insertedContent?.text).toBe('rapamycin');
    }
  });

  it('gives each result a fingerprint of its own, which does not change when lines move', () => {
    const prints = (text: string) =>
      toSarif([{ path: 'a.md', source: text, findings: analyse(text).findings }], '1').runs[0]!.results!.map(
        ({ partialFingerprints }) => Object.values(partialFingerprints!)[0],
      );
    expect(new Set(prints(source)).size).toBe(2);
    expect(prints(`A line more.\n\n${source}`)).toEqual(prints(source));
  });
});

describe('JUnit', () => {
  const xml = toJunit([report, clean]);

  it('counts a suite for each note', () => {
    expect(xml).toContain('<testsuite name="notes/a b.md" tests="2" failures="2">');
    expect(xml).toContain('<testsuite name="notes/c.md" tests="1" failures="0">');
  });

  it('holds no mark and no character that XML cannot', () => {
    const path = 'a<&>"\u0001\ud800.md';
    const escaped = toJunit([{ ...clean, path }]);
    expect(escaped).toContain('a&#60;&#38;&#62;&#34;\ufffd\ufffd.md');
  });
});

describe('GitHub', () => {
  it('escapes what its commands are made of', () => {
    const [first] = toGithub([{ ...report, path: 'a,b:%.md' }]).split('\n');
    expect(first).toMatch(
      /^::warning file=a%2Cb%3A%25\.md,line=3,endLine=3,col=23,endColumn=32,title=term-spelling::/,
    );
  });
});
