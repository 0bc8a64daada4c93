import type { Note } from '../../note/note';
import type { AgentMention } from './agents';
import { type BlockReading, indexBlock } from './block-index';
import type { SpeciesContext } from './context';
import { Linker } from './linker';
import type { Age, Duration, Frequency, Regimen, Route, RouteCode } from './quantity';
import type { FoundDose, ScannedBlock } from './reading';
import { mentionAt } from './span';
import { Surroundings } from './surroundings';

/** Where each mention stands in the note's lists. */
export interface Places {
  /** Index in `durations`. */
  readonly durations: ReadonlyMap<Duration, number>;
  /** Index in `ages`. */
  readonly ages: ReadonlyMap<Age, number>;
  /** Index in `frequencies`. */
  readonly frequencies: ReadonlyMap<Frequency, number>;
  /** Index in `routes`. */
  readonly routes: ReadonlyMap<Route, number>;
  /** Index in `doses`. */
  readonly doses: ReadonlyMap<FoundDose, number>;
}

/** One regimen for each dose of the note, in the order of the doses. */
export function readRegimens(
  note: Note,
  readings: readonly BlockReading[],
  species: SpeciesContext,
  places: Places,
): Regimen[] {
  const surroundings = new Surroundings(note);
  const blocks = readings.map(indexBlock);
  return blocks.flatMap((block) => {
    if (block.doses.length === 0) return [];
    const { block: place } = block.scanned;
    const siblings = surroundings.siblings(place).map((index) => blocks[index]!);
    const before = surroundings.before(place).map((index) => blocks[index]!);
    const around = [
      ...surroundings.of(place).map((index) => blocks[index]!),
      ...siblings.filter((other) => other.doses.length === 0),
    ];
    const person = isPerson(block.scanned);
    return block.doses.map((dose) => {
      const at = species.ofDose(block.scanned, dose.quantity.first, dose.quantity.next);
      const linker = new Linker(block, around, before, dose, at);
      const agent = linker.agent();
      const age = linker.startAge();
      const duration = linker.duration();
      const frequency = linker.frequency();
      const route = linker.route();
      return {
        agent: agent && agentText(note, agent.block.scanned, agent.mention),
        agentTerm: agent?.mention.term ?? null,
        agentNear: agent !== null && agent.block === block && linker.isNear(agent.mention),
        dose: places.doses.get(dose)!,
        duration: duration ? places.durations.get(duration.mention)! : null,
        frequency: frequency?.mention.per ?? null,
        route: route?.mention.code ?? impliedRoute(dose, at, person),
        frequencyMention: frequency ? places.frequencies.get(frequency.mention)! : null,
        routeMention: route ? places.routes.get(route.mention)! : null,
        species: at,
        sex: linker.sex(),
        startAge: age ? places.ages.get(age.mention)! : null,
      };
    });
  });
}

function agentText(note: Note, scanned: ScannedBlock, agent: AgentMention): string {
  const { tokens } = scanned.scan;
  return mentionAt(note, scanned.block, tokens[agent.first]!.from, tokens[agent.next - 1]!.to).text;
}

/** What the kind of a dose says of its route; worms, flies and yeast on a plate have none. */
function impliedRoute({ dose }: FoundDose, species: string | null, person: boolean): RouteCode | null {
  const onPlate = species === 'worm' || species === 'fly' || species === 'yeast';
  switch (dose.kind) {
    case 'diet concentration':
      return onPlate ? null : 'diet';
    case 'drinking-water concentration':
      return 'drinking water';
    case 'molar concentration':
    case 'mass concentration':
      return onPlate || person || dose.ucum === '%' ? null : 'in vitro';
    default:
      return null;
  }
}

/** A block that speaks of people and not of their cells. */
function isPerson({ scan, species }: ScannedBlock): boolean {
  return species.some(
    (name) =>
      name.code === 'human' &&
      /^(patients?|wom[ae]n|m[ae]n|she|he|volunteers?|participants?)$/.test(scan.tokens[name.first]!.lower),
  );
}
