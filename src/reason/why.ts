import type { Knowledge } from '../knowledge/knowledge';
import type { CompiledClaim } from './claim-index';
import type { Verdict } from './statement';
import type { Told } from './tell';
import type { ValueMismatch } from './values';

const STATUS = {
  established: 'tells this as known',
  reported: 'reports this as a result',
  interpretation: 'gives this as what its authors conclude',
  hypothesis: 'gives this as a hypothesis',
  open: 'leaves this open',
} as const;

/** One sentence that a person can check: what the note says, what the claim says, where they part. */
export function explain(
  compiled: CompiledClaim,
  verdict: Verdict,
  told: Told | null,
  values: readonly ValueMismatch[],
  knowledge: Knowledge,
): string {
  const claim = compiled.claim.statement.replace(/\.$/, '');
  const note = told ? `The note says that ${tell(told, knowledge)}` : 'The note speaks of the same matter';
  switch (verdict) {
    case 'supports':
      return `${note}, as the claim has it: ${claim}.`;
    case 'contradicts':
      return `${note}; the claim says otherwise: ${claim}.`;
    case 'value-mismatch': {
      const parts = values.map(
        ({ what, written, expected }) => `${written} for the ${what}, the claim ${expected}`,
      );
      return `The note gives ${parts.join('; the note ')}: ${claim}.`;
    }
    case 'overstates':
      return `${note} as a fact; the source ${STATUS[compiled.claim.status]}: ${claim}.`;
    case 'overgeneralises':
      return `The note tells of people what was found in ${list(compiled.claim.context.species ?? [])}: ${claim}.`;
  }
}

/** A relation in words. */
function tell(told: Told, knowledge: Knowledge): string {
  const name = (id: string) => knowledge.concepts.get(id)?.name ?? id.replace(/-/g, ' ');
  const subject = `${told.subject.sign === -1 ? 'less ' : ''}${name(told.subject.id)}`;
  const object = name(told.object.id);
  if (told.noEffect) return `${subject} has no effect on ${object}`;
  if (told.unsigned) return `${subject} acts on ${object}`;
  const raises = told.object.sign === 1;
  if (told.denied) return `${subject} does not ${raises ? 'raise' : 'lower'} ${object}`;
  return `${subject} ${raises ? 'raises or keeps up' : 'lowers'} ${object}`;
}

function list(species: readonly string[]): string {
  const names = species.map((id) => (id === 'mouse' ? 'mice' : id === 'rat' ? 'rats' : id));
  return names.join(' and ') || 'rodents';
}
