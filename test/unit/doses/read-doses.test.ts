import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/analysis';

const doses = (note: string) =>
  analyse(note).doses.map((dose) => [dose.text, dose.value, dose.ucum, dose.kind]);

describe('readDoses', () => {
  it('reads a diet concentration written without a space', () => {
    expect(doses('Mice were fed a diet with 14ppm rapamycin.')).toEqual([
      ['14ppm', 14, '[ppm]', 'diet concentration'],
    ]);
  });

  it('gives a list with a shared unit as one dose an element', () => {
    expect(doses('Rapamycin at 4.7, 14 or 42 ppm in chow.')).toEqual([
      ['4.7', 4.7, '[ppm]', 'diet concentration'],
      ['14', 14, '[ppm]', 'diet concentration'],
      ['42 ppm', 42, '[ppm]', 'diet concentration'],
    ]);
  });

  it('keeps a rate and the body-weight words in the dose', () => {
    expect(doses('NMN at 300 mg/kg body weight per day')).toEqual([
      ['300 mg/kg body weight per day', 300, 'mg/kg/d', 'body-weight dose'],
    ]);
  });

  it('reads a measured level as no dose', () => {
    expect(doses('Trough levels of rapamycin were 12 ng/mL.')).toEqual([]);
  });

  it('links what belongs to a dose into its regimen', () => {
    const { regimens, ages, durations } = analyse(
      'Everolimus at 0.15 mg/kg i.p. every other day for 6-weeks in 22-month-old rats.',
    );
    expect(regimens).toMatchObject([
      {
        agent: 'Everolimus',
        route: 'intraperitoneal',
        frequency: '1/(2.d)',
        species: 'rat',
        duration: 0,
        startAge: 0,
      },
    ]);
    expect(durations[0]!.iso8601).toBe('P6W');
    expect(ages[0]).toMatchObject({ text: '22-month-old', value: 22, unit: 'mo' });
  });
});
