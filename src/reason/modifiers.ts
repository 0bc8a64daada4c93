import type { Modifier } from './argument';
import { compose, goodness, type Quantity } from './quantities';
import type { Predicate } from './vocabulary';

/** What a predicate says as a modifier of a name. */
export function modifierOf(predicate: Predicate): Modifier {
  return {
    sign: predicate.sign === -1 ? -1 : 1,
    measure: predicate.measure,
    valence: predicate.valence,
    traits: predicate.traits,
    of: predicate.of,
  };
}

/** A quantity under the directions said of it; what does good lowers what is bad. */
export function apply(quantity: Quantity, modifiers: readonly Modifier[]): Quantity {
  let result = quantity;
  for (const modifier of modifiers) {
    const valence = modifier.valence ?? (modifier.measure === 'health' ? modifier.sign : undefined);
    const sign = valence ? valence * goodness(result.id) * result.sign : modifier.sign;
    if (sign === -1) result = negate(result);
    if (!result.told || result.inherent) result = { ...result, told: true, inherent: false };
    if (modifier.traits) result = { ...result, traits: [...result.traits, ...modifier.traits] };
  }
  return result;
}

/** The quantity that measures and directions make of a bare thing; null where they say too little. */
export function ofThing(
  thing: string,
  measures: readonly string[],
  modifiers: readonly Modifier[],
): Quantity | null {
  for (const measure of measures) {
    const composed = compose(thing, measure, 1);
    if (composed) return apply(composed, modifiers);
  }
  for (const modifier of modifiers) {
    if (!modifier.measure) continue;
    const composed = compose(thing, modifier.measure, modifier.sign);
    if (!composed) continue;
    return apply(
      { ...composed, told: true },
      modifiers.filter((other) => other !== modifier),
    );
  }
  if (modifiers.length === 0 || thing === '*') return null;
  const valued = modifiers.every((modifier) => modifier.valence);
  const composed = compose(thing, valued ? 'health' : 'default', 1) ?? compose(thing, 'default', 1);
  return composed ? apply(composed, modifiers) : null;
}

/** The same quantity, the other way. */
export function negate(quantity: Quantity): Quantity {
  return { ...quantity, sign: quantity.sign === 1 ? -1 : 1 };
}
