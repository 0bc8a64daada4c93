import grammar from '../knowledge/data/language/grammar.json' with { type: 'json' };
import { hasReading, type Quantity, readingOf, thingOf } from './quantities';
import {
  type FunctionKind,
  type Predicate,
  type PrepositionRole,
  type Sense,
  type State,
  senses,
  separableVerbs,
} from './vocabulary';
import type { Word } from './words';

/** A concept named in a passage; `from` and `to` are offsets in the passage's text. */
export interface Named {
  /** First code unit. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
  /** Concept id. */
  readonly concept: string;
}

interface Span {
  /** Index of the first word. */
  readonly from: number;
  /** One past the last word. */
  readonly to: number;
  /** True where a dash joins it to what stands before. */
  readonly glued: boolean;
}

/** A stretch of words by what it does in the sentence. */
export type Item = Span &
  (
    | { readonly kind: 'quantity'; readonly quantity: Quantity }
    | { readonly kind: 'thing'; readonly thing: string; readonly plural: boolean; readonly aging?: boolean }
    | { readonly kind: 'measure'; readonly measure: string }
    | {
        readonly kind: 'verb';
        readonly predicate: Predicate;
        readonly form: string;
        readonly passive: boolean;
      }
    | { readonly kind: 'noun' | 'agent'; readonly predicate: Predicate }
    | { readonly kind: 'state'; readonly state: State }
    | { readonly kind: 'preposition'; readonly role: PrepositionRole; readonly text: string }
    | { readonly kind: 'arrow'; readonly sign: 1 | -1 }
    | { readonly kind: 'trait'; readonly trait: string }
    | { readonly kind: 'stop'; readonly mark: string }
    | { readonly kind: 'number'; readonly text: string }
    | { readonly kind: FunctionKind | 'determiner' | 'to'; readonly text: string }
  );

const determiners = new Set(grammar.determiners);
/** Phrases that deny an effect only behind "be": is independent of. */
const NEEDS_BE = new Set(['independent of', 'independently of']);
const ADVERBS = new Set([
  'also',
  'too',
  'still',
  'often',
  'then',
  'thus',
  'even',
  'only',
  'just',
  'soon',
  'always',
  'ever',
]);
const JOINING_ADVERBS = new Set(['then', 'thus', 'thereby', 'therefore', 'hence', 'so', 'both']);
const STOPS = ',;:()[]—–.!?"“”';

/** A stretch of a passage's text, as offsets. */
export interface Stretch {
  /** First code unit. */
  readonly from: number;
  /** One past the last. */
  readonly to: number;
}

/**
 * The items of a passage: names and phrases by longest match, each word in one.
 * The words of `values` (doses, durations, ages) are drawn together into one number each.
 */
export function itemsOf(
  words: readonly Word[],
  names: readonly Named[],
  values: readonly Stretch[] = [],
): Item[] {
  const items: Item[] = [];
  const particles = new Map<number, number>();
  let name = 0;
  let value = 0;
  for (let at = 0; at < words.length; ) {
    while (value < values.length && values[value]!.to <= words[at]!.from) value++;
    const stretch = values[value];
    if (stretch && stretch.from <= words[at]!.from) {
      let end = at + 1;
      while (end < words.length && words[end]!.from < stretch.to) end++;
      items.push({ from: at, to: end, glued: words[at]!.glued, kind: 'number', text: '' });
      at = end;
      continue;
    }
    const skip = particles.get(at);
    if (skip !== undefined) {
      at += skip;
      continue;
    }
    const word = words[at]!;
    while (name < names.length && names[name]!.from < word.from) name++;
    const named = namedAt(words, at, names[name]);
    const phrase = senses.longest(words, at);
    const span = (length: number): Span => ({ from: at, to: at + length, glued: word.glued });
    if (named && prefersName(named, phrase, items, words[at + 1]?.lower ?? '.')) {
      items.push(namedItem(named.concept, span(named.length), words[at + named.length - 1]!.lower));
      at += named.length;
      continue;
    }
    const separated = separatedAt(words, at, phrase?.length ?? 0);
    if (separated) {
      particles.set(separated.particleAt, separated.verb.particle.length);
      items.push(verbItem(span(1), separated.verb.predicate, separated.verb.form, items));
      at += 1;
      continue;
    }
    const length = phrase?.length ?? 1;
    const text = words
      .slice(at, at + length)
      .map((part) => part.lower)
      .join(' ');
    items.push(phrase ? choose(phrase.values, span(length), text, items, words) : plainItem(span(1), text));
    at += length;
  }
  return items;
}

function namedAt(
  words: readonly Word[],
  at: number,
  name: Named | undefined,
): { concept: string; length: number } | null {
  const word = words[at]!;
  if (!name || name.from !== word.from) return null;
  let length = 1;
  while (at + length < words.length && words[at + length]!.to <= name.to) length++;
  return { concept: name.concept, length };
}

/** A name wins over other words of its length where it means something to claims, or nothing else is known. */
function prefersName(
  named: { concept: string; length: number },
  phrase: { length: number; values: Sense[] } | null,
  before: readonly Item[],
  next: string,
): boolean {
  if (!phrase) return true;
  if (named.length !== phrase.length) return named.length > phrase.length;
  const verb = phrase.values.find((sense) => sense.kind === 'verb');
  if (verb?.kind === 'verb' && before.length > 0 && readsAsVerb(verb.form, lastReal(before), next))
    return false;
  const own = phrase.values.some((sense) =>
    ['thing', 'noun', 'state', 'measure', 'verb'].includes(sense.kind),
  );
  return !own || (hasReading(named.concept) && thingOf(named.concept) === undefined);
}

function namedItem(concept: string, span: Span, lastWord: string): Item {
  const thing = thingOf(concept);
  if (thing) {
    const plural = /(s|mice|ria|people|nuclei)$/.test(lastWord);
    return { ...span, kind: 'thing', thing, plural, aging: concept.startsWith('aging-') };
  }
  if (concept === 'aging') return { ...span, kind: 'measure', measure: 'aging' };
  return { ...span, kind: 'quantity', quantity: readingOf(concept) };
}

/** A verb whose particle comes after its object: switch mTORC1 on, keep atrophy at bay. */
function separatedAt(words: readonly Word[], at: number, length: number) {
  for (const verb of separableVerbs.get(words[at]!.lower) ?? []) {
    const limit = Math.min(words.length, at + 12);
    for (let index = at + 2; index < limit; index++) {
      const here = words[index]!.lower;
      if (STOPS.includes(here) || here === 'from') break;
      // the particle may belong to a phrase of its own: "from wasting away"
      if ((senses.longest(words, index)?.length ?? 0) > 1 && !verb.particle.includes(here)) break;
      if (!verb.particle.every((part, offset) => words[index + offset]?.lower === part)) continue;
      const next = words[index + verb.particle.length]?.lower ?? '.';
      if (length > 1 || !closesVerb(next, verb.particle)) continue;
      return { verb, particleAt: index };
    }
  }
  return null;
}

/** "on" belongs to a verb before it only where no object of its own follows. */
function closesVerb(next: string, particle: readonly string[]): boolean {
  if (
    particle.length > 1 ||
    !['on', 'in', 'under', 'about', 'up', 'down', 'off', 'out'].includes(particle[0]!)
  )
    return true;
  return (
    STOPS.includes(next) ||
    !/^[\p{L}\d]/u.test(next) ||
    /^(and|but|or|by|in|as|while|when|with|which|again|for|so|after|through|without|at|from|even|than|if|since|because)$/.test(
      next,
    )
  );
}

function verbItem(span: Span, predicate: Predicate, form: string, before: readonly Item[]): Item {
  return { ...span, kind: 'verb', predicate, form, passive: isPassive(form, before) };
}

/** A participle after "be", with nothing but adverbs and negators between. */
function isPassive(form: string, before: readonly Item[]): boolean {
  if (form !== 'past' && form !== 'participle') return false;
  for (let index = before.length - 1; index >= 0 && index >= before.length - 4; index--) {
    const item = before[index]!;
    if (item.kind === 'be') return true;
    const isAdverb = item.kind === 'conjunction' && JOINING_ADVERBS.has(item.text);
    if (!isAdverb && !['word', 'negator', 'trait', 'determiner'].includes(item.kind)) return false;
  }
  return false;
}

/** Of the senses of a phrase the one that fits what stands before and behind it. */
function choose(
  candidates: readonly Sense[],
  span: Span,
  text: string,
  before: readonly Item[],
  words: readonly Word[],
): Item {
  const verb = verbAmong(candidates, lastReal(before));
  const noun = candidates.find((sense) => sense.kind === 'noun' || sense.kind === 'agent');
  const state = candidates.find((sense): sense is Sense & { kind: 'state' } => sense.kind === 'state');
  const trait = candidates.find((sense) => sense.kind === 'trait');
  const last = lastReal(before);
  if (text === 'as' && before.length === 0) return { ...span, kind: 'conditional', text };
  const name = candidates.find((sense) => sense.kind === 'name');
  if (name) return itemOf(name, span, text, before);
  const preposition = candidates.find((sense) => sense.kind === 'preposition');
  if (preposition && candidates.some((sense) => sense.kind === 'state')) {
    const closed = closesVerb(words[span.to]?.lower ?? '.', [text]);
    if (!closed) return itemOf(preposition, span, text, before);
  }
  const measure = candidates.find((sense) => sense.kind === 'measure');
  if (measure && verb?.kind === 'verb' && (verb.form === 'gerund' || verb.form === 'past')) {
    return itemOf(measure, span, text, before);
  }
  const next = words[span.to]?.lower ?? '.';
  if (state && words[span.to]?.glued && !state.state.glued && !state.state.measure)
    return plainItem(span, text);
  if (verb?.kind === 'verb' && !noun && !state && verb.form === 'base' && last?.kind === 'determiner') {
    return plainItem(span, text);
  }
  if (verb?.kind === 'verb' && (noun || state) && !readsAsVerb(verb.form, last, next)) {
    if (noun) return itemOf(noun, span, text, before);
    if (state) return itemOf(state, span, text, before);
  }
  if (verb?.kind === 'verb' && candidates.some((sense) => sense.kind === 'modal' || sense.kind === 'be')) {
    return itemOf(verb, span, text, before);
  }
  if (verb) return itemOf(verb, span, text, before);
  if (state?.kind === 'state' && state.state.glued) {
    const other = candidates.find((sense) => sense !== state);
    const joined = span.glued || last?.kind === 'quantity';
    if (!joined && other) return itemOf(other, span, text, before);
    if (!joined) return plainItem(span, text);
    return itemOf(state, span, text, before);
  }
  if (state && trait) return itemOf(state, span, text, before);
  if (
    (text.startsWith('the same') || NEEDS_BE.has(text)) &&
    !['be', 'verb', 'negator'].includes(last?.kind ?? '')
  )
    return plainItem(span, text);
  return itemOf(candidates[0]!, span, text, before);
}

/** Of a verb's forms that are spelt alike the participle behind "be": was cut short. */
function verbAmong(candidates: readonly Sense[], last: Item | undefined): Sense | undefined {
  const verbs = candidates.filter((sense) => sense.kind === 'verb');
  if (last?.kind !== 'be') return verbs[0];
  return (
    verbs.find((sense) => sense.kind === 'verb' && (sense.form === 'past' || sense.form === 'participle')) ??
    verbs[0]
  );
}

function lastReal(before: readonly Item[]): Item | undefined {
  for (let index = before.length - 1; index >= 0; index--) {
    const item = before[index]!;
    if (item.kind !== 'word' || !(item.text.endsWith('ly') || ADVERBS.has(item.text))) return item;
  }
  return undefined;
}

/** Whether a word that may be verb or noun is the verb here. */
function readsAsVerb(form: string, last: Item | undefined, next: string): boolean {
  if (form === 'gerund') return last?.kind === 'be';
  if (!last) return form !== 'base' || !['of', 'in', 'by'].includes(next);
  if (['to', 'modal', 'negator', 'pronoun', 'relative'].includes(last.kind)) return true;
  if (['determiner', 'state', 'preposition', 'arrow'].includes(last.kind)) return false;
  if (form === 'base' && determiners.has(next)) return true;
  if (last.kind === 'measure' && last.measure === 'aging') return form !== 'base';
  if (last.kind === 'measure') return next !== 'of' || form !== 'base';
  if (last.kind === 'thing') return form !== 'base' || (last.plural && next !== 'of');
  if (last.kind === 'quantity') return form !== 'base';
  if (next === 'of') return form === 'past';
  if (last.kind === 'verb') {
    const ends = last.passive || last.predicate.alone === true;
    return form === 'gerund' || last.predicate.light === true || (form === 'third' && ends);
  }
  return form !== 'base' || last.kind === 'conjunction' || last.kind === 'noun';
}

function itemOf(sense: Sense, span: Span, text: string, before: readonly Item[]): Item {
  switch (sense.kind) {
    case 'verb':
      return verbItem(span, sense.predicate, sense.form, before);
    case 'noun':
    case 'agent':
      return { ...span, kind: sense.kind, predicate: sense.predicate };
    case 'state':
      return { ...span, kind: 'state', state: sense.state };
    case 'thing':
      return {
        ...span,
        kind: 'thing',
        thing: sense.thing,
        plural: /(s|mice|ria|people|nuclei|men)$/.test(text),
      };
    case 'measure':
      return { ...span, kind: 'measure', measure: sense.measure };
    case 'name':
      return namedItem(sense.concept, span, text);
    case 'preposition':
      return { ...span, kind: 'preposition', role: sense.role, text };
    case 'arrow':
      return { ...span, kind: 'arrow', sign: sense.sign };
    case 'trait':
      return { ...span, kind: 'trait', trait: sense.trait };
    default:
      return { ...span, kind: sense.kind, text };
  }
}

function plainItem(span: Span, text: string): Item {
  if (text === 'to') return { ...span, kind: 'to', text };
  if (determiners.has(text)) return { ...span, kind: 'determiner', text };
  if (/^\d/.test(text)) return { ...span, kind: 'number', text };
  if (text.length === 1 && STOPS.includes(text)) return { ...span, kind: 'stop', mark: text };
  return { ...span, kind: 'word', text };
}
