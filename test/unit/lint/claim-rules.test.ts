import { describe, expect, it } from 'vitest';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { applyEdits } from '../../../src/lint/apply-fixes';
import { lintLinked, type SaidLink } from './lint-linked';

const lifespan = 'Rapamycin extends lifespan in mice';
const supported: SaidLink = {
  says: lifespan,
  claim: 'rapamycin-extends-mouse-lifespan',
  verdict: 'supports',
};

/** Rules that speak, with what they underline. */
const reported = (note: string, links: readonly SaidLink[]) =>
  lintLinked(note, links).map(({ rule, start, end }) => [rule, note.slice(start, end)]);

/** The note after the first fix of its only finding. */
const mended = (note: string, links: readonly SaidLink[], knowledge = builtInKnowledge) => {
  const [finding, ...others] = lintLinked(note, links, knowledge);
  expect(others).toEqual([]);
  return applyEdits(note, finding!.fixes[0]!.edits);
};

describe('verdicts become findings', () => {
  it.each([
    ['contradicts', 'claim-contradicted'],
    ['value-mismatch', 'claim-value'],
    ['overstates', 'claim-overstated'],
    ['overgeneralises', 'claim-overgeneralised'],
  ] as const)('%s', (verdict, rule) => {
    expect(reported(`${lifespan}.`, [{ ...supported, verdict }])).toEqual([[rule, lifespan]]);
  });

  it('underlines the value that differs, and takes over the one of the claim', () => {
    const note = 'RAD001 at 1.5 mg/kg kept fibers large.';
    const link: SaidLink = {
      says: note,
      claim: 'rad001-6wk-preserves-fiber-size',
      verdict: 'value-mismatch',
      values: { '1.5 mg/kg': '0.15 mg/kg' },
    };
    expect(reported(note, [link])).toEqual([['claim-value', '1.5 mg/kg']]);
    expect(mended(note, [link])).toBe('RAD001 at 0.15 mg/kg kept fibers large.');
  });

  it.each([
    ['Oxidative stress is the pivotal mediator.', 'Oxidative stress may be the pivotal mediator.'],
    ['Oxidative stress mediates the breakdown.', 'Oxidative stress may mediate the breakdown.'],
    ['mTORC1-driven stress caused the breakdown.', 'mTORC1-driven stress may have caused the breakdown.'],
    ['Giant mitochondria cause stress.', 'Giant mitochondria may cause stress.'],
    ['The cause of it drives aging.', 'The cause of it may drive aging.'],
  ])('softens %s', (note, softened) => {
    expect(
      mended(note, [{ says: note, claim: 'oxidative-stress-pivotal-mediator', verdict: 'overstates' }]),
    ).toBe(softened);
  });

  it('names the species that a finding told of people was made in', () => {
    const note = 'Old people on rapamycin keep their muscle [@tang2019].';
    const says = 'Old people on rapamycin keep their muscle [@tang2019].';
    expect(
      mended(note, [{ says, claim: 'rapamycin-prevents-muscle-loss', verdict: 'overgeneralises' }]),
    ).toBe('Old people on rapamycin keep their muscle [@tang2019] (shown in mice and rats, not in people).');
  });
});

describe('a citation anywhere near is enough', () => {
  it.each([
    `${lifespan} [@harrison2009].`,
    `${lifespan} [@someone-else].`,
    `${lifespan} (Miller et al., 2014).`,
    `${lifespan}.[^1]\n\n[^1]: Harrison 2009.`,
    `${lifespan} [3].`,
    `${lifespan} (PMID: 19587680).`,
    `${lifespan} ([paper](https://www.nature.com/articles/nature08221)).`,
    `Harrison and colleagues fed old mice. ${lifespan}.`,
    `The Harrison study was large. ${lifespan}.`,
    `## Harrison et al. 2009\n\n${lifespan}.`,
    `What Harrison et al. (2009) found:\n\n- ${lifespan}.`,
    `- ${lifespan}.\n  - Harrison et al. 2009`,
    `| finding |\n| --- |\n| ${lifespan} |\n\nSource: Harrison et al. 2009`,
    `| finding | source |\n| --- | --- |\n| ${lifespan} | Harrison 2009 |`,
    `- ${lifespan}.\n- It is safe.\n\nSource: Harrison et al. 2009`,
    `> ${lifespan}.\n\n— Harrison et al. 2009`,
    `${lifespan} [[claim:rapamycin-extends-mouse-lifespan]].`,
  ])('%s', (note) => {
    expect(reported(note, [supported])).toEqual([]);
  });

  it('even a malformed one', () => {
    const rules = reported(`${lifespan} (doi:10.1038nature08221).`, [supported]).map(([rule]) => rule);
    expect(rules).toEqual(['ref-doi']);
  });

  it('but not a reference to a claim that there is not', () => {
    const rules = reported(`${lifespan} [[claim:none-such]].`, [supported]).map(([rule]) => rule);
    expect(rules).toEqual(['claim-uncited', 'claim-unknown']);
  });

  it.each([
    `${lifespan}.`,
    `Autophagy clears waste [@mizushima2011].\n\n${lifespan}.`,
    `${lifespan}.\n\nThat was @harrison2009.`,
    `${lifespan} ([my notes](lifespan.md)).`,
    `In March 2019 I read that ${lifespan}.`,
    `- ${lifespan}.\n- It is safe [@miller2014].`,
    `${lifespan}.\n\nTang et al. (2019) saw in their study that the fibers of these animals were kept.`,
  ])('not near: %s', (note) => {
    expect(reported(note, [supported])).toEqual([['claim-uncited', lifespan]]);
  });
});

describe('a missing citation is put in as the note writes the others', () => {
  const others = (text: string) => `${text}\n\n${lifespan}.`;
  it.each([
    [others('Cells age [@lopez2013].'), `${lifespan} [@harrison2009].`],
    [others('Cells age [@Lopez_2013].'), `${lifespan} [@Harrison_2009].`],
    [others('Cells age (López-Otín et al., 2013).'), `${lifespan} (Harrison et al., 2009).`],
    [others('Cells age (doi:10.1016/j.cell.2013.05.039).'), `${lifespan} (doi:10.1038/nature08221).`],
    [
      others('Cells age ([López 2013](https://doi.org/10.1016/j.cell.2013.05.039)).'),
      `${lifespan} ([Harrison et al. 2009](https://doi.org/10.1038/nature08221)).`,
    ],
    [others('Cells age (PMID: 23746838).'), `${lifespan} (PMID: 19587680).`],
  ])('%s', (note, expected) => {
    expect(mended(note, [supported])).toContain(expected);
  });

  it('as a footnote, with its definition', () => {
    const note = `Cells age.[^a]\n\n${lifespan}.\n\n[^a]: López-Otín 2013.\n`;
    const fixed = mended(note, [supported]);
    expect(fixed).toContain(`${lifespan}[^harrison2009].`);
    expect(fixed).toMatch(
      /\n\[\^harrison2009\]: Harrison DE, .*https:\/\/doi\.org\/10\.1038\/nature08221\n$/,
    );
    expect(lintLinked(fixed, [supported])).toEqual([]);
  });

  it('by the number of the reference list', () => {
    const note = `Cells age [1].\n\n${lifespan}.\n\n# References\n\n1. López-Otín C. Cell 2013.\n2. Harrison DE. Nature 2009.\n`;
    expect(mended(note, [supported])).toContain(`${lifespan} [2].`);
  });

  it('by the key of the bibliography', () => {
    const bibliography = [{ key: 'itp', doi: '10.1038/nature08221' }];
    expect(
      mended(others('Cells age [@lopez2013].'), [supported], { ...builtInKnowledge, bibliography }),
    ).toContain(`${lifespan} [@itp].`);
  });
});

describe('a wrong citation is replaced in its own style', () => {
  it.each([
    [`${lifespan} [@tang2019].`, '[@tang2019]', `${lifespan} [@harrison2009].`],
    [`${lifespan} (Tang et al., 2019).`, 'Tang et al., 2019', `${lifespan} (Harrison et al., 2009).`],
    [
      `${lifespan}, as Tang et al. (2019) say.`,
      'Tang et al. (2019',
      `${lifespan}, as Harrison et al. (2009) say.`,
    ],
    [
      `${lifespan} (doi:10.1111/acel.12943).`,
      'doi:10.1111/acel.12943',
      `${lifespan} (doi:10.1038/nature08221).`,
    ],
    [`${lifespan} (PMID: 30924297).`, 'PMID: 30924297', `${lifespan} (PMID: 19587680).`],
  ])('%s', (note, underlined, fixed) => {
    const link = { ...supported, says: note };
    expect(reported(note, [link])).toEqual([['claim-miscited', underlined]]);
    expect(mended(note, [link])).toBe(fixed);
  });

  it('by the number of the reference list', () => {
    const list = '\n\n# References\n\n1. Harrison DE. Nature 2009.\n2. Tang H. Aging Cell 2019.\n';
    expect(mended(`${lifespan} [2].${list}`, [{ ...supported, says: `${lifespan} [2].` }])).toBe(
      `${lifespan} [1].${list}`,
    );
  });

  it.each([
    `${lifespan} [@tang2019; @harrison2009].`,
    `${lifespan} [@tang2019; @miller2014].`,
    `${lifespan} (Tang et al., 2014).`,
    `TSC1 loss wastes muscle [@tang2019]. ${lifespan} [@harrison2009].`,
    `${lifespan}. TSC1 loss wastes muscle [@tang2019].`,
    `${lifespan} [3].`,
  ])('leaves in peace %s', (note) => {
    expect(reported(note, [supported]).filter(([rule]) => rule === 'claim-miscited')).toEqual([]);
  });

  it('reads a citation behind the full stop with its sentence', () => {
    const note = `${lifespan}.[^t]\n\n[^t]: Tang et al. 2019.`;
    expect(reported(note, [{ ...supported, says: `${lifespan}.` }])).toEqual([['claim-miscited', '[^t]']]);
  });

  it('reads the citation in the heading for the items under it', () => {
    const note = `## Tang et al. 2019\n\n- ${lifespan}.`;
    expect(reported(note, [supported])).toEqual([['claim-miscited', lifespan]]);
  });
});
