import type { Analysis } from '../../analysis';
import type { Conversion } from '../../annotate/doses/convert/conversion';
import type { Dose } from '../../annotate/doses/quantity';
import type { Knowledge } from '../../knowledge/knowledge';
import { publishedRange } from '../../lint/published-range';
import type { Note } from '../../note/note';
import { conversions, type DoseInRegimen, doseInRegimen } from '../dose';
import { claimEntries } from '../lookup';
import { plain } from '../markdown';
import { quantity, STATUS_MARK } from './words';

const KIND_WORDS: Readonly<Record<Dose['kind'], string>> = {
  'body-weight dose': 'dose by body weight',
  'diet concentration': 'concentration in the diet',
  'drinking-water concentration': 'concentration in the drinking water',
  'molar concentration': 'molar concentration',
  'mass concentration': 'mass concentration',
  'absolute dose': 'absolute dose',
  'human dose': 'dose for people',
};

/** A dose: what it is in words, its conversions with what they rest on, what is published, the claims with this dose. */
export function doseCard(knowledge: Knowledge, analysis: Analysis, index: number): string {
  const found = doseInRegimen(analysis, index);
  const { dose } = found;
  const isInFood = dose.kind === 'diet concentration' && dose.ucum === '[ppm]';
  return [
    `**${plain(quantity(dose))}** · ${KIND_WORDS[dose.kind]}${isInFood ? ' (mg per kg of food)' : ''}`,
    conversions(found).map(conversionLine).join('\n'),
    publishedLine(analysis.note, found),
    armLines(knowledge, dose),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function conversionLine({ what, value, ucum, range, assumptions, caution }: Conversion): string {
  const isExact = range[0] === value && range[1] === value;
  const span = isExact ? '' : ` (${plain(quantity({ value: range, ucum }))})`;
  const notes = [...assumptions, caution].filter(Boolean).map((note) => plain(note!));
  const line = `- ${isExact ? '=' : '≈'} **${plain(quantity({ value, ucum }))}**${span} · ${plain(what)}`;
  return notes.length > 0 ? `${line}  \n  _${notes.join('; ')}_` : line;
}

function publishedLine(note: Note, { dose, regimen }: DoseInRegimen): string | undefined {
  const row = regimen && publishedRange(note, dose, regimen);
  if (!row) return undefined;
  const [low, high] = row.range as [number, number];
  const range = quantity({ value: low === high ? low : [low, high], ucum: row.ucum });
  const whom = row.species?.join(' or ') ?? 'cells';
  return `Published for ${plain(`${row.agent} in ${whom}: ${range}`)}  \n_${plain(row.source)}_`;
}

/** The claims whose own dose this is. */
function armLines(knowledge: Knowledge, dose: Dose): string | undefined {
  const lines = claimEntries(knowledge)
    .filter(({ claim: { context } }) => context.dose?.ucum === dose.ucum && context.dose.value === dose.value)
    .map(({ claim }) => `- ${STATUS_MARK[claim.status]} ${plain(claim.statement)}`);
  return lines.length > 0 ? `Claims with this dose:\n${lines.join('\n')}` : undefined;
}
