import grammar from '../knowledge/data/language/grammar.json' with { type: 'json' };
import modality from '../knowledge/data/language/modality.json' with { type: 'json' };
import quantities from '../knowledge/data/language/quantities.json' with { type: 'json' };
import states from '../knowledge/data/language/states.json' with { type: 'json' };
import traits from '../knowledge/data/language/traits.json' with { type: 'json' };
import verbs from '../knowledge/data/language/verbs.json' with { type: 'json' };
import { inflect, type VerbForm } from './inflect';
import { PhraseTrie } from './phrase-trie';

/** A verb or a noun of a verb, by what it says of the relation between its subject and its object. */
export interface Predicate {
  /** +1 raises, -1 lowers, 0 without a direction; for verbs of good and harm see `valence`. */
  readonly sign: 1 | -1 | 0;
  /** +1 does good, -1 harm: the sign then depends on whether the object is itself good or bad. */
  readonly valence?: 1 | -1;
  /** True where the verb can stand without an object and its subject is then what changes (rise, shrink). */
  readonly alone?: boolean;
  /** What is measured when it acts on a bare thing: fibers shrink in `size`. */
  readonly measure?: string;
  /** True where the object is the cause: needs, depends on, results from. */
  readonly reverse?: boolean;
  /** True where the verb tells of a need. */
  readonly need?: boolean;
  /** True for verbs of keeping and protecting: what follows "from" is kept away. */
  readonly keep?: boolean;
  /** True where it may also mean to leave untouched. */
  readonly spare?: boolean;
  /** True for verbs that only carry what their object says: have, show, make. */
  readonly light?: boolean;
  /** What it adds to its object: `chronic`. */
  readonly traits?: readonly string[];
  /** The quantity that the verb itself is about. */
  readonly implies?: string;
  /** True where nothing happens: leave alone. */
  readonly noEffect?: boolean;
  /** True where, with an object, the subject only has it: cells suffer, muscle suffers damage. */
  readonly bears?: boolean;
  /** True where what it acts on follows "of": deplete muscle of TSC1. */
  readonly of?: boolean;
  /** True where "not" turns it round, as it does for verbs that stand alone: not losing is keeping. */
  readonly flips?: boolean;
}

/** An adjective or adverb that tells a direction or a state. */
export interface State {
  /** Up or down. */
  readonly sign: 1 | -1;
  /** What is measured when it describes a bare thing. */
  readonly measure?: string;
  /** True for being at work or not: on, off, active, gone. */
  readonly on?: boolean;
  /** True where it only counts when joined to the name: TSC1-null. */
  readonly glued?: boolean;
  /** What it adds: `chronic`. */
  readonly traits?: readonly string[];
  /** True for an arrow that stands for up or down. */
  readonly mark?: boolean;
  /** True where it tells how fast: more slowly. */
  readonly pace?: boolean;
}

/** What a word or phrase can be in a sentence. */
export type Sense =
  | {
      readonly kind: 'verb';
      readonly predicate: Predicate;
      readonly form: VerbForm;
      readonly particle?: string;
    }
  | { readonly kind: 'noun' | 'agent'; readonly predicate: Predicate }
  | { readonly kind: 'state'; readonly state: State }
  | { readonly kind: 'thing'; readonly thing: string }
  | { readonly kind: 'measure'; readonly measure: string }
  | { readonly kind: 'name'; readonly concept: string }
  | { readonly kind: 'preposition'; readonly role: PrepositionRole }
  | { readonly kind: 'arrow'; readonly sign: 1 | -1 }
  | { readonly kind: 'trait'; readonly trait: string }
  | { readonly kind: FunctionKind };

/** What a preposition does with the name that follows it. */
export type PrepositionRole = 'agent' | 'means' | 'condition' | 'against' | 'part' | 'toward';

/** Words that only build the sentence. */
export type FunctionKind =
  | 'be'
  | 'modal'
  | 'without'
  | 'conditional'
  | 'contrast'
  | 'relative'
  | 'conjunction'
  | 'pronoun'
  | 'negator'
  | 'no-effect'
  | 'unchanged'
  | 'word';

/** A verb whose particle may stand apart from it: switch mTORC1 on. */
export interface SeparableVerb {
  /** The words of the particle. */
  readonly particle: readonly string[];
  /** What the whole says. */
  readonly predicate: Predicate;
  /** The form of the verb. */
  readonly form: VerbForm;
}

type VerbRow = Omit<Predicate, 'sign'> & {
  readonly verb: string;
  readonly sign?: 1 | -1 | 0;
  readonly forms?: readonly string[];
  readonly nouns?: readonly string[];
  readonly agents?: readonly string[];
};

/** Every word and phrase that builds a sentence, with what it can be. */
export const senses = new PhraseTrie<Sense>();

/** Verbs with a particle that may stand apart, by the form of the verb. */
export const separableVerbs = new Map<string, SeparableVerb[]>();

for (const row of verbs.verbs as readonly VerbRow[]) addVerb(row);
for (const { words, ...predicate } of verbs.adjectives as readonly (Predicate & { words: string[] })[]) {
  for (const word of words) senses.add(word, { kind: 'verb', predicate, form: 'third' });
}
for (const { words, ...state } of states.states as readonly (State & { words: string[] })[]) {
  for (const word of words) senses.add(word, { kind: 'state', state });
}
for (const { thing, words } of quantities.things)
  for (const word of words) senses.add(word, { kind: 'thing', thing });
for (const { concept, words } of quantities.names)
  for (const word of words) senses.add(word, { kind: 'name', concept });
for (const { measure, words } of quantities.measures) {
  for (const word of words) senses.add(word, { kind: 'measure', measure });
}
for (const { trait, words } of traits.traits)
  for (const word of words) senses.add(word, { kind: 'trait', trait });
for (const [role, words] of Object.entries(grammar.prepositions)) {
  for (const word of words) senses.add(word, { kind: 'preposition', role: role as PrepositionRole });
}
for (const word of grammar.arrows.up) senses.add(word, { kind: 'arrow', sign: 1 });
for (const word of grammar.arrows.down) senses.add(word, { kind: 'arrow', sign: -1 });
addFunctionWords('be', grammar.be);
addFunctionWords('modal', grammar.modal);
addFunctionWords('without', grammar.without);
addFunctionWords('conditional', grammar.conditional);
addFunctionWords('contrast', grammar.contrast);
addFunctionWords('relative', grammar.relative);
addFunctionWords('conjunction', grammar.conjunction);
addFunctionWords('pronoun', grammar.pronouns);
addFunctionWords('negator', modality.negators);
addFunctionWords('no-effect', modality.noEffect);
addFunctionWords('unchanged', states.unchanged);
addFunctionWords('word', grammar.fillers);
addFunctionWords('word', modality.falsities);

function addFunctionWords(kind: FunctionKind, words: readonly string[]): void {
  for (const word of words) senses.add(word, { kind });
}

function addVerb({ verb, forms, nouns = [], agents = [], ...rest }: VerbRow): void {
  const predicate: Predicate = { ...rest, sign: rest.sign ?? rest.valence ?? 0 };
  const particle = verb.split(' ').slice(1);
  const isSeparable = particle.length > 0 && grammar.separableParticles.includes(particle.join(' '));
  for (const [form, text] of inflect(verb, forms)) {
    senses.add(text, { kind: 'verb', predicate, form });
    if (isSeparable && !predicate.reverse && (predicate.sign !== 0 || predicate.noEffect)) {
      const head = text.split(' ')[0]!;
      const list = separableVerbs.get(head) ?? [];
      list.push({ particle, predicate, form });
      separableVerbs.set(head, list);
    }
  }
  for (const noun of nouns) {
    senses.add(noun, { kind: 'noun', predicate });
    if (!noun.endsWith('s')) senses.add(`${noun}s`, { kind: 'noun', predicate });
  }
  for (const agent of agents) {
    senses.add(agent, { kind: 'agent', predicate });
    senses.add(`${agent}s`, { kind: 'agent', predicate });
  }
}
