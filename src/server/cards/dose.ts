import type { Amount, Dose, DoseReading, Regimen } from '../../annotate/doses/quantity';
import { plain } from '../markdown';
import { unitWord } from './words';

const KIND_WORDS: Readonly<Record<Dose['kind'], string>> = {
  'body-weight dose': 'dose by body weight',
  'diet concentration': 'concentration in the diet',
  'drinking-water concentration': 'concentration in the drinking water',
  'molar concentration': 'molar concentration',
  'mass concentration': 'mass concentration',
  'absolute dose': 'absolute dose',
  'human dose': 'dose for people',
};

/** A dose: what it is in words, and the regimen that it belongs to. */
export function doseCard(reading: DoseReading, index: number): string {
  const dose = reading.doses[index]!;
  const regimen = reading.regimens.find((each) => each.dose === index);
  return [
    `**${plain(amount(dose.value))} ${plain(unitWord(dose.ucum))}** · ${KIND_WORDS[dose.kind]}`,
    regimen && plain(regimenWords(reading, regimen)),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function regimenWords(reading: DoseReading, regimen: Regimen): string {
  const duration = regimen.duration === null ? undefined : reading.durations[regimen.duration];
  const age = regimen.startAge === null ? undefined : reading.ages[regimen.startAge];
  return [
    regimen.agent,
    regimen.route,
    regimen.frequency && `rate ${regimen.frequency}`,
    duration && `for ${duration.text}`,
    regimen.species,
    age && `from ${age.text}`,
  ]
    .filter(Boolean)
    .join(' · ');
}

function amount(value: Amount): string {
  return typeof value === 'number' ? String(value) : value.join('–');
}
