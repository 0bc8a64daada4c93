import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';

/** Each regimen as `dose: agent, route, rate, duration, start age, species`, with `-` for what is untold. */
const regimens = (note: string) => {
  const { doses, durations, ages, regimens } = analyse(note);
  return regimens.map((one) => {
    const duration = one.duration === null ? '-' : durations[one.duration]!.text;
    const age = one.startAge === null ? '-' : ages[one.startAge]!.text;
    const slots = [one.agent, one.route, one.frequency, duration, age, one.species].map(
      (slot) => slot ?? '-',
    );
    return `${doses[one.dose]!.text}: ${slots.join(', ')}`;
  });
};

describe('a regimen', () => {
  it('takes what stands around its dose in the sentence', () => {
    expect(
      regimens('Rapamycin (4 mg/kg, i.p., every other day) was given to 20-month-old mice for 6 weeks.'),
    ).toEqual(['4 mg/kg: Rapamycin, intraperitoneal, 1/(2.d), 6 weeks, 20-month-old, mouse']);
  });

  it('is one for each dose of a list', () => {
    expect(regimens('Rats got 0.15 or 0.5 mg/kg RAD001 daily by oral gavage.')).toEqual([
      '0.15: RAD001, oral gavage, 1/d, -, -, rat',
      '0.5 mg/kg: RAD001, oral gavage, 1/d, -, -, rat',
    ]);
  });

  it('is paired in order where the text says respectively', () => {
    const note =
      'Metformin and rapamycin were given at 100 mg/kg and 2 mg/kg p.o. and i.p., respectively, to rats.';
    expect(regimens(note)).toEqual([
      '100 mg/kg: Metformin, oral, -, -, -, rat',
      '2 mg/kg: rapamycin, intraperitoneal, -, -, -, rat',
    ]);
  });

  it('names the drug and not the class in apposition', () => {
    expect(regimens('Everolimus, a rapalog, was used at 0.5 mg/kg in rats.')).toEqual([
      '0.5 mg/kg: Everolimus, -, -, -, -, rat',
    ]);
  });

  it('inherits from headings and from the item above', () => {
    expect(regimens('# Sprague Dawley rats\n\n- RAD001, 22 months of age\n  - 0.15 mg/kg, p.o.')).toEqual([
      '0.15 mg/kg: RAD001, oral, -, -, 22 months of age, rat',
    ]);
  });

  it('is read from a table whose header has the unit', () => {
    const table = '| agent | dose (mg/kg) | route | weeks |\n|---|---|---|---|\n| rapamycin | 2 | i.p. | 8 |';
    expect(regimens(table)).toEqual(['2: rapamycin, intraperitoneal, -, 8, -, -']);
  });

  it('has the species of the front matter where nothing else tells one', () => {
    expect(regimens('---\nspecies: rat\n---\n\nEverolimus 0.5 mg/kg p.o.')).toEqual([
      '0.5 mg/kg: Everolimus, oral, -, -, -, rat',
    ]);
  });

  it('knows a species by a strain and by a line of cells', () => {
    expect(regimens('UM-HET3: 14 ppm rapamycin in chow.')).toEqual([
      '14 ppm: rapamycin, diet, -, -, -, mouse',
    ]);
    expect(regimens('IMR-90 cells got 100 nM rapamycin.')).toEqual([
      '100 nM: rapamycin, in vitro, -, -, -, human',
    ]);
  });

  it('shares nothing past then', () => {
    expect(regimens('Semaglutide 0.25 mg weekly for 4 weeks, then 0.5 mg daily, for a patient.')).toEqual([
      '0.25 mg: Semaglutide, -, 1/wk, 4 weeks, -, human',
      '0.5 mg: Semaglutide, -, 1/d, -, -, human',
    ]);
  });

  it('has no rate of its own where the unit has one', () => {
    expect(regimens('Mice got 5 mg/kg/day rapamycin.')).toEqual([
      '5 mg/kg/day: rapamycin, -, -, -, -, mouse',
    ]);
  });

  it('gives worms on a plate no route', () => {
    expect(regimens('Worms grew on plates with 100 µM metformin.')).toEqual([
      '100 µM: metformin, -, -, -, -, worm',
    ]);
  });
});

describe('what is no dose', () => {
  it.each([
    'BP 130/80 mmHg, hemoglobin 12 g/dL, creatinine 1.1 mg/dL.',
    'The NMR spectrum (CDCl3) had signals at 7.26 and 3.71 ppm.',
    'Cells were kept at 37 °C and 5 % CO2; see Figure 2 (p = 0.03, n = 12).',
    'Buffer: 50 mM Tris, 150 mM NaCl, 1 mM EDTA.',
    'We loaded 20 µg of protein per lane.',
    'Plasma levels 4 h after the dose were 300 ng/mL.',
    'The IC50 of rapamycin was 0.1 nM.',
    'Wistar rats (220–250 g) and mice weighing 28 g.',
    'RAD001, 4E-BP1, p70S6K, GDF15, C57BL/6, 17α-estradiol, P21, p21, 3xTg.',
    'PMID 30924297, doi 10.1111/acel.12943, catalogue no. R0395, 16 July 2009.',
    'Median lifespan rose by 23 % and 26 %.',
    '`rapamycin 14 ppm` and $10\\,\\mathrm{mg}$ and <!-- 2 mg/kg -->.',
    'Lactate was 1.2 mM, insulin 0.8 ng/mL and leptin 12 ng/mL.',
  ])('%s', (note) => {
    expect(regimens(note)).toEqual([]);
  });
});
