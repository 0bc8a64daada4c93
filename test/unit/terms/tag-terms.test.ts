import { describe, expect, it } from 'vitest';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';

const mentions = (markdown: string) => tagTerms(readNote(markdown), builtInKnowledge);

/** The mentions of a note as `surface|concept`. */
const tags = (markdown: string) => mentions(markdown).map(({ text, concept }) => `${text}|${concept}`);

describe('names', () => {
  it('are found by synonym and long form', () => {
    expect(tags('Sirolimus and the mammalian target of rapamycin.')).toEqual([
      'Sirolimus|rapamycin',
      'mammalian target of rapamycin|mtor',
    ]);
  });

  it('are found across dashes, spaces, Greek letters, case and spelling', () => {
    expect(tags('IL6, IL–6, TNFα, TNF-alpha, TNF-a, FoxO3a, muscle fibres')).toEqual([
      'IL6|il6',
      'IL–6|il6',
      'TNFα|tnf',
      'TNF-alpha|tnf',
      'TNF-a|tnf',
      'FoxO3a|foxo3',
      'muscle fibres|muscle-fiber',
    ]);
  });

  it('are found in the plural and with Roman numerals', () => {
    expect(tags('mice, PI3Ks, IGF-I, type II diabetes')).toEqual([
      'mice|mouse',
      'PI3Ks|pi3k',
      'IGF-I|igf1',
      'type II diabetes|type-2-diabetes',
    ]);
  });

  it("are found under Markdown's marks, over line breaks and in look-alike letters", () => {
    expect(tags('**rapa**mycin, NAD<sup>+</sup>, rapa-\nmycin, ｍＴＯＲ')).toEqual([
      'rapa**mycin|rapamycin',
      'NAD<sup>+|nad',
      'rapa-\nmycin|rapamycin',
      'ｍＴＯＲ|mtor',
    ]);
  });

  it('are not found in code, math and addresses', () => {
    expect(tags('`mTORC1` $mTOR$ <https://example.org/rapamycin>')).toEqual([]);
  });
});

describe('longer names', () => {
  it('win over the names inside them', () => {
    expect(tags('Insulin receptor substrate 1, superoxide dismutase')).toEqual([
      'Insulin receptor substrate 1|irs1',
      'superoxide dismutase|superoxide-dismutases',
    ]);
  });

  it('silence the names inside them where the lexicon does not hold them', () => {
    expect(tags('diabetes insipidus, p53R2, the glutamate receptor, IL-2 receptor')).toEqual([]);
  });
});

describe('coordination', () => {
  it('makes one mention name two things', () => {
    expect(tags('TSC1/2')).toEqual(['TSC1/2|tsc1', 'TSC1/2|tsc2']);
    expect(tags('SIRT1–3')).toEqual(['SIRT1–3|sirt1', 'SIRT1–3|sirt2', 'SIRT1–3|sirt3']);
  });

  it('gives the second member of a list its own sign', () => {
    expect(tags('caspase-3 and -9 were cleaved')).toEqual(['caspase-3|casp3', '9|casp9']);
  });

  it('does not take a number that counts something else', () => {
    expect(tags('SIRT1 and 2 weeks later')).toEqual(['SIRT1|sirt1']);
  });
});

describe('abbreviations', () => {
  it('hold from where the note defines them', () => {
    expect(tags('SRL was given. Sirolimus (SRL) helped.\n\nThen SRL stopped.')).toEqual([
      'Sirolimus|rapamycin',
      'SRL|rapamycin',
      'SRL|rapamycin',
    ]);
  });

  it('may stand inside a name', () => {
    expect(tags('tumor necrosis factor (TNF)-alpha')).toEqual(['tumor necrosis factor (TNF)-alpha|tnf']);
  });

  it("of something else silence the lexicon's", () => {
    expect(tags('The rod outer segment (ROS) was long; ROS shortened.')).toEqual([]);
  });
});

describe('homonyms', () => {
  it('are settled by case', () => {
    expect(tags('TRAIL on the trail')).toEqual(['TRAIL|tnfsf10']);
  });

  it('are settled by neighbours', () => {
    expect(tags('ALT is written in the delivery note.')).toEqual([]);
    expect(tags('At P21 the pups were weaned.')).toEqual([]);
    expect(tags('A raptor flew by.')).toEqual([]);
    expect(tags('PDK1 phosphorylates Akt.')).toContain('PDK1|pdpk1');
    expect(tags('PDK1 blocks pyruvate entry.')).toContain('PDK1|pdk1-pyruvate');
  });
});

describe('states and species', () => {
  const states = (markdown: string) => mentions(markdown).map(({ text, state }) => `${text} ${state}`);

  it('are read from prefixes and genotypes', () => {
    expect(states('p-Akt, pAkt, cleaved caspase-3, anti-IL-6')).toEqual([
      'Akt phosphorylated',
      'pAkt phosphorylated',
      'caspase-3 cleaved',
      'IL-6 antibody',
    ]);
    expect(states('Tsc1fl/fl, Pten+/−, Sirt1-/-, Rptorfl/fl')).toEqual([
      'Tsc1 floxed',
      'Pten heterozygous',
      'Sirt1 knockout',
      'Rptor floxed',
    ]);
  });

  it('tell whose gene it is where the text does', () => {
    expect(mentions('mouse Sirt1').map(({ species }) => species)).toEqual([null, 'mouse']);
    expect(mentions('hTERT').map(({ species }) => species)).toEqual(['human']);
    expect(mentions('Sirt1').map(({ species }) => species)).toEqual([null]);
  });

  it('keep adjectives apart from names', () => {
    expect(mentions('murine mice').map(({ adjective }) => adjective)).toEqual([true, false]);
  });
});
