import type { ClaimContext, Quantity } from '../../knowledge/claim';

const units: Record<string, string> = {
  '[ppm]': 'ppm',
  mo: 'months',
  wk: 'weeks',
  a: 'years',
  d: 'days',
  h: 'hours',
  '%': '%',
};

/** A quantity as people write it: `~6–9 months`. */
export function readable({ value, ucum, approximate }: Quantity): string {
  const number = typeof value === 'number' ? String(value) : `${value[0]}–${value[1]}`;
  return `${approximate ? '~' : ''}${number} ${units[ucum] ?? ucum}`;
}

/** The circumstances of a claim in short readable pieces, the free words last. */
export function conditionsOf(context: ClaimContext): string[] {
  const pieces: string[] = [];
  const add = (quantity: Quantity | undefined, words: (text: string) => string) => {
    if (quantity) pieces.push(words(readable(quantity)));
  };
  add(context.dose, (text) => text);
  add(context.duration, (text) => `for ${text}`);
  add(context.startAge, (text) => `from ${text} of age`);
  add(context.endAge, (text) => `to ${text} of age`);
  add(context.age, (text) => `at ${text} of age`);
  add(context.percentage, (text) => `${text}`);
  add(context.medianLifespan, (text) => `median lifespan ${text}`);
  return [...pieces, ...(context.conditions ?? [])];
}
