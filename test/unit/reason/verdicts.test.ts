import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';
import { linksOf } from './links';

describe('a statement supports its claim', () => {
  it.each([
    ['Sirolimus let mice live longer [@harrison2009].', 'rapamycin-extends-mouse-lifespan'],
    ['Knocking out TSC1 activates mTORC1.', 'tsc1-ko-activates-mtorc1'],
    ['mTORC1 drives mitochondria to proliferate.', 'mtorc1-drives-mitochondrial-proliferation'],
    [
      'The authors hold that oxidative stress in the mitochondria mediates the breakdown.',
      'oxidative-stress-pivotal-mediator',
    ],
    [
      'Hypothesis: abnormal mitochondria bring on oxidative stress.',
      'abnormal-mitochondria-cause-oxidative-stress',
    ],
    ['Selective inhibitors of mTORC1 still have to be developed.', 'selective-mtorc1-inhibitors-needed'],
  ])('%s', (note, claim) => {
    expect(linksOf(note)).toContain(`${claim} supports`);
  });

  it('in other units', () => {
    const note = '42 days of everolimus at 150 µg/kg, begun at 22 months of age, preserved fiber size.';
    expect(linksOf(note)).toContain('rad001-6wk-preserves-fiber-size supports');
  });
});

describe('a statement contradicts its claim', () => {
  it.each([
    ['the opposite sign', 'mTORC1 switches autophagy on.', 'mtorc1-inhibits-autophagy'],
    ['a denial', 'Rapamycin does not inhibit mTORC1.', 'rapamycin-inhibits-mtorc1'],
    ['no effect', 'Rapamycin had no effect on the lifespan of mice.', 'rapamycin-extends-mouse-lifespan'],
    ['roles turned round', 'mTORC1 inhibits rapamycin.', 'rapamycin-inhibits-mtorc1'],
    ['the wrong complex', 'mTORC2 inhibits autophagy.', 'mtorc1-inhibits-autophagy'],
  ])('%s', (_name, note, claim) => {
    expect(linksOf(note)).toContain(`${claim} contradicts`);
  });
});

describe('a value of the note is not that of the claim', () => {
  it.each([
    ['Six weeks of RAD001 at 1.5 mg/kg preserved fiber size.', '1.5 mg/kg', '0.15 mg/kg'],
    ['TSC1 knockout mice had lost 80 % of their muscle mass by 18 months.', '80 %', '50 %'],
    ['The median lifespan of TSC1 knockout mice is 28 months.', '28 months', '18 months'],
  ])('%s', (note, written, expected) => {
    const links = analyse(note).statements.flatMap((statement) => statement.links);
    const link = links.find(({ verdict }) => verdict === 'value-mismatch');
    expect(link?.values.map(({ start, end }) => note.slice(start, end))).toEqual([written]);
    expect(link?.values.map((value) => value.expected)).toEqual([expected]);
    expect(link?.why).toContain(written);
  });
});

describe('a statement goes further than its claim', () => {
  it('where a belief of the authors is told as a fact', () => {
    const note = 'Oxidative stress in mitochondria is the pivotal mediator of catabolism.';
    expect(linksOf(note)).toContain('oxidative-stress-pivotal-mediator overstates');
  });

  it.each([
    ['in the sentence', 'In older people rapamycin prevents age-related muscle loss.'],
    ['in the heading', '## Elderly patients\n\n- rapamycin prevents age-related muscle loss'],
    ['in the front matter', '---\nspecies: human\n---\n\nRapamycin prevents age-related muscle loss.'],
  ])('where a finding in rodents is told of people: %s', (_name, note) => {
    expect(linksOf(note)).toContain('rapamycin-prevents-muscle-loss overgeneralises');
  });
});

describe('nothing is linked', () => {
  it.each([
    ['a question', 'Does mTORC1 raise GDF15?'],
    ['an open task', '- [ ] look up whether mTORC1 inhibits autophagy'],
    ['a method', 'We blotted for phospho-S6 as a readout of mTORC1.'],
    ['another finding', 'Metformin lowers glucose in diabetic mice.'],
    ['another animal', 'Rapamycin extends the lifespan of fruit flies.'],
    ['a belief that is rejected', 'It was once thought that rapamycin wastes muscle.'],
    ['code', '`mTORC1 inhibits autophagy`'],
  ])('%s', (_name, note) => {
    expect(linksOf(note)).toEqual([]);
  });
});
