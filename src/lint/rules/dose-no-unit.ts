import type { Report, Rule } from '../rule';

/** Numbers where a dose is meant and no unit stands. */
export const doseNoUnit: Rule = {
  id: 'dose-no-unit',
  severity: 'warning',
  summary: 'a number beside an agent that needs a unit',
  why: 'A dose of 14 is 14 ppm in food or 14 mg per kg of body weight: sixfold apart for a mouse.',
  examples: [
    { note: 'Mice got rapamycin at 14 in the diet.', findings: ['14'] },
    { note: 'The patient took metformin 500 twice daily.', findings: ['500'] },
    { note: 'Rapamycin (2, i.p.) was given to rats.', findings: ['2'] },
    { note: 'Mice got rapamycin at 14 ppm in the diet.', findings: [] },
    { note: 'We gave rapamycin 3 times a week for 6 weeks.', findings: [] },
    { note: 'Rapamycin (2009) was followed by acarbose; 12 mice died.', findings: [] },
  ],
  *check({ unitless }): Iterable<Report> {
    for (const { start, end, text } of unitless) {
      yield {
        start,
        end,
        message: `A unit is missing after ${text}: ppm in food, mg/kg of body weight, mg?`,
      };
    }
  },
};
