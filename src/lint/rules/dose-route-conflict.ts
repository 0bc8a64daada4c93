import type { Dose, RouteCode } from '../../annotate/doses/quantity';
import { between } from '../dose-text';
import type { Report, Rule } from '../rule';

/** Doses that cannot have been given the way it is told. */
export const doseRouteConflict: Rule = {
  id: 'dose-route-conflict',
  severity: 'warning',
  summary: 'a route that the kind of dose or the species rules out',
  why: 'A concentration in food cannot be injected, and cells have no stomach: either the unit or the route is a slip.',
  examples: [
    { note: 'Mice were injected i.p. with 14 ppm rapamycin.', findings: ['i.p.'] },
    { note: 'Yeast received rapamycin by oral gavage at 2 mg/kg.', findings: ['oral gavage'] },
    { note: 'Mice were injected i.p. with 2 mg/kg rapamycin.', findings: [] },
    { note: 'The mice ate 14 ppm rapamycin; the controls were injected i.p. with vehicle.', findings: [] },
    { note: 'Mice ate 14 ppm rapamycin in chow, or were injected i.p. with 2 mg/kg.', findings: [] },
  ],
  *check({ note, doses, regimens, routes }): Iterable<Report> {
    for (const { dose: index, routeMention, species } of regimens) {
      const dose = doses[index]!;
      const route = routeMention === null ? undefined : routes[routeMention];
      if (!route || route.block !== dose.block) continue;
      const gap = between(note, dose, route) ?? between(note, route, dose) ?? '';
      if (/[;.]\s|\b(controls?|vehicle|others?)\b/i.test(gap)) continue;
      // Where several routes or kinds of dose stand in one block, which belongs to which is not sure enough.
      const why = whyNot(dose, route.code, species);
      if (!why || note.blocks[dose.block]!.cell) continue;
      const inBlock = routes.filter((one) => one.block === dose.block).length;
      const kinds = new Set(doses.filter((one) => one.block === dose.block).map((one) => one.kind));
      if (inBlock > 1 || kinds.size > 1) continue;
      const { start, end } = route;
      yield { start, end, message: `${why}: check the unit of ${dose.text} and the route "${route.text}".` };
    }
  },
};

const INJECTIONS: readonly RouteCode[] = [
  'intraperitoneal',
  'subcutaneous',
  'intravenous',
  'intramuscular',
  'intrathecal',
  'intracerebroventricular',
];
const PLATES: readonly (string | null)[] = ['yeast', 'worm', 'fly'];

function whyNot(dose: Dose, route: RouteCode, species: string | null): string | null {
  const isInjected = INJECTIONS.includes(route);
  if (dose.kind === 'diet concentration' && dose.ucum !== '%' && (isInjected || route === 'oral gavage')) {
    return `A concentration in food cannot be given by ${route} route`;
  }
  if (dose.kind === 'drinking-water concentration' && isInjected) {
    return `A concentration in drinking water cannot be given by ${route} route`;
  }
  if (dose.kind === 'body-weight dose' && route === 'in vitro') return 'Cells in vitro have no body weight';
  const isUnfit = route === 'oral gavage' || route === 'intravenous' || route === 'intraperitoneal';
  return PLATES.includes(species) && isUnfit ? `A ${species} is not dosed by ${route} route` : null;
}
