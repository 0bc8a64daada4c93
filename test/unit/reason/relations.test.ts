import { describe, expect, it } from 'vitest';
import { relationsOf } from './links';

describe('a sentence tells its relations', () => {
  it.each([
    ['active', 'mTORC1 inhibits autophagy.', 'mtorc1 - autophagy'],
    ['passive', 'Mitophagy is held back by mTORC1.', 'mtorc1 - mitophagy'],
    ['nominal', 'Inhibition of mTORC1 by sirolimus is well established.', 'rapamycin - mtorc1'],
    ['adjectival', 'mTORC1-driven mitochondrial proliferation', 'mtorc1 + mitochondrial-proliferation'],
    ['a particle apart', 'Akt switches mTORC1 on.', 'akt + mtorc1'],
    ['a verb of its own', 'GDF15 goes up under mTORC1 activation.', 'mtorc1 + gdf15'],
    ['a circumstance', 'When mTORC1 is on, autophagy is off.', 'mtorc1 - autophagy'],
    ['an arrow', 'rapa ⊣ mTORC1', 'rapamycin - mtorc1'],
    ['a need', 'Regeneration of muscle depends on mTORC1.', 'mtorc1 + muscle-regeneration'],
    ['a second verb', 'mTORC1 makes mitochondria multiply.', 'mtorc1 + mitochondrial-proliferation'],
    [
      'what is kept from happening',
      'RAD001 kept the fibers from shrinking.',
      'everolimus + muscle-fiber-size',
    ],
    ['what is protected', 'Rapamycin protects muscle from atrophy.', 'rapamycin + muscle-mass'],
  ])('%s', (_name, sentence, relation) => {
    expect(relationsOf(sentence)).toContain(relation);
  });

  it.each([
    ['a loss in the subject', 'Loss of TSC1 releases mTORC1.', 'tsc1 - mtorc1'],
    ['a lack', 'Without hamartin, mTORC1 never rests.', 'tsc1 - mtorc1'],
    ['a loss in the object', 'Chronic mTORC1 activation causes the loss of muscle.', 'mtorc1 - muscle-mass'],
    ['a stopped shrinking', 'Rapamycin stopped fibers from shrinking.', 'rapamycin + muscle-fiber-size'],
  ])('two signs make one: %s', (_name, sentence, relation) => {
    expect(relationsOf(sentence)).toContain(relation);
  });

  it('of every object in a row, under the verb that governs it', () => {
    expect(relationsOf('mTORC1 raised GDF15 and FoxO1 but lowered autophagy.')).toEqual(
      expect.arrayContaining(['mtorc1 + gdf15', 'mtorc1 + foxo1', 'mtorc1 - autophagy']),
    );
  });

  it.each([
    ['mTORC1 may inhibit autophagy.', 'mtorc1 - autophagy (hedged)'],
    ['mTORC1 does not inhibit autophagy.', 'mtorc1 - autophagy (negated)'],
    ['The authors argue that mTORC1 inhibits autophagy.', 'mtorc1 - autophagy (attributed)'],
    ['Does mTORC1 inhibit autophagy?', 'mtorc1 - autophagy (questioned)'],
  ])('and how surely: %s', (sentence, relation) => {
    expect(relationsOf(sentence)).toContain(relation);
  });
});
