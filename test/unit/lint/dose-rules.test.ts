import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';

/** What the dose rules report in a note, as `rule[text]`. */
const reports = (note: string) =>
  analyse(note)
    .findings.filter(({ rule }) => rule.startsWith('dose-') || rule === 'age-implausible')
    .map(({ rule, start, end }) => `${rule}[${note.slice(start, end)}]`)
    .join(' ');

describe('the dose rules', () => {
  it.each([
    ['Rapamycin 14 ppm in the diet equals 14 mg/kg/day for a mouse.', 'dose-conversion[14 mg/kg/day]'],
    ['Mice got 14 ppm rapamycin (14 mg/kg/d).', 'dose-conversion[14 mg/kg/d]'],
    [
      '14 ppm of rapamycin corresponds to about 22 mg/kg body weight per day in mice.',
      'dose-conversion[22 mg/kg body weight per day]',
    ],
    [
      'The mouse dose of 10 mg/kg corresponds to a human equivalent dose of 123 mg/kg.',
      'dose-conversion[123 mg/kg]',
    ],
    ['In rats 6 mg/kg, i.e. a HED of 37 mg/kg in humans.', 'dose-conversion[37 mg/kg]'],
    [
      'A mouse dose of 5 mg/kg is a human equivalent dose of 5 mg/kg.',
      'dose-conversion[5 mg/kg] dose-human-equivalent[5 mg/kg]',
    ],
    ['HED: 4 mg/kg in mice = 0.65 mg/kg in humans.', 'dose-conversion[0.65 mg/kg]'],
    [
      'We gave rapamycin at 5 mg/kg/day i.p., every other day, to mice.',
      'dose-frequency-conflict[every other day]',
    ],
    ['Rapamycin, 8 mg/kg/d, three times a week.', 'dose-frequency-conflict[three times a week]'],
    ['Mice were injected subcutaneously with rapamycin at 42 ppm.', 'dose-route-conflict[subcutaneously]'],
    ['Rapamycin 14 ppm was given by oral gavage to mice.', 'dose-route-conflict[oral gavage]'],
    ['Cells in vitro were treated with 5 mg/kg rapamycin.', 'dose-route-conflict[in vitro]'],
    ['Rapamycin was given to 24-year-old mice.', 'age-implausible[24-year-old]'],
    ['Rats aged 22 years received everolimus.', 'age-implausible[22 years]'],
    ['Treatment ran from 22 months of age to 9 months of age in mice.', 'age-implausible[9 months of age]'],
    ['Patients received 2.0 mg sirolimus.', 'dose-notation[2.0 mg]'],
    ['She took .25 mg everolimus.', 'dose-notation[.25 mg]'],
    ['Insulin 5 U was injected by the patient.', 'dose-notation[U]'],
    ['Give everolimus 50 mcg daily.', 'dose-notation[mcg]'],
    ['Rapamycin was given bi-weekly at 5 mg.', 'dose-notation[bi-weekly]'],
    ['Rapamycin at 20 mM was added to HeLa cells.', 'dose-implausible[20 mM]'],
    ['Doses were 0,5 mg/kg and 1.5 mg/kg everolimus in rats.', 'dose-notation[0,5 mg/kg]'],
    ['The mice were given 2 mg/KG rapamycin.', 'dose-unit[mg/KG]'],
    ['100 ug/mL doxycycline in drinking water for mice.', 'dose-unit[ug/mL]'],
    ['Rapamycin 10 ng/ML was added to the cells.', 'dose-unit[ng/ML]'],
    ['Rapamycin was given at 2 i.p. daily to mice.', 'dose-no-unit[2]'],
    ['We fed mice rapamycin at 14 in the chow.', 'dose-no-unit[14]'],
    [
      'Mice received 10 mg/kg resveratrol; a 70 kg person would need 700 mg.',
      'dose-human-equivalent[700 mg]',
    ],
    [
      'Since 8 mg/kg rapamycin worked in mice, patients should take 8 mg/kg.',
      'dose-human-equivalent[8 mg/kg]',
    ],
    ['Rapamycin at 2 g/kg i.p. in mice.', 'dose-implausible[2 g/kg]'],
    ['Mice ate 14 % rapamycin in their diet.', 'dose-implausible[14 %]'],
    ['500 mg of rapamycin daily in older adults.', 'dose-implausible[500 mg]'],
    ['100 nM rapamycin (914 ng/mL).', 'dose-conversion[914 ng/mL]'],
    ['Metformin 0.1% (100 ppm) in the diet of mice.', 'dose-conversion[100 ppm]'],
  ])('%s', (note, expected) => {
    expect(reports(note)).toBe(expected);
  });

  it.each([
    'A mouse dose of 12.3 mg/kg is a human equivalent dose of 1 mg/kg.',
    'HED: 4 mg/kg in mice = 0.32 mg/kg in humans.',
    'Rats got 0.15 mg/kg (HED 0.024 mg/kg).',
    'The human dose of 1 mg/kg corresponds to 12.3 mg/kg in the mouse.',
    'Rapamycin, 8 mg/kg/d, five days a week.',
    'Everolimus 10 mg/kg/day was given daily by gavage.',
    'The rapamycin group ate 14 ppm; the controls were injected i.p. with vehicle.',
    'A 103-year-old man and a 3-year-old mouse.',
    'Mice were treated from 20 to 24 months of age.',
    'Metformin at 10 mM was added to HepG2 cells.',
    'Doses were 1,000 ppm and 2,000 ppm acarbose.',
    'We gave rapamycin to 14 in the diet group.',
    'Rapamycin 2 h before exercise, 3 times weekly.',
    'Since 8 mg/kg rapamycin worked in mice, patients took 5 mg per week.',
    '0.5 mg/kg everolimus in rats, 10 mg/kg everolimus in mice.',
    'Dogs received 0.1 mg/kg rapamycin.',
    'Rapamycin (14 ppm, ~2 mg/kg/day) extended life in mice.',
    '100 nM rapamycin (91 ng/mL).',
    'Metformin 0.1% (1000 ppm) in the diet of mice.',
    'Metformin 500 mg b.i.d. (1 g/day).',
    'Sirolimus 1 mg (0.5 mg in the elderly).',
  ])('are silent on: %s', (note) => {
    expect(reports(note)).toBe('');
  });

  it('call a human equivalent what it is', () => {
    const [finding] = analyse('The human equivalent dose of 10 mg/kg in mice is 123 mg/kg.').findings;
    expect(finding?.message).toContain('for comparing literature, not medical advice');
  });
});
