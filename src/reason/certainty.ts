import modality from '../knowledge/data/language/modality.json' with { type: 'json' };
import { PhraseTrie } from './phrase-trie';
import type { Word } from './words';

/** What the words around a statement say of how far it is meant. */
export interface Stance {
  /** True under may, probably, seems. */
  readonly hedged: boolean;
  /** True where it is told as somebody's belief. */
  readonly attributed: boolean;
  /** True where it is a question. */
  readonly asked: boolean;
  /** True where it tells of a question: whether, asked if. */
  readonly wondering: boolean;
  /** True where a belief is told to be rejected. */
  readonly rejected: boolean;
  /** True under "it is not true that". */
  readonly falsified: boolean;
  /** True where it tells that something is not known or should be done. */
  readonly open: boolean;
  /** True where it tells that nothing is left to do or know. */
  readonly closed: boolean;
  /** True where it tells how something was done. */
  readonly method: boolean;
}

type Cue = Exclude<keyof Stance, 'asked'> | 'booster';

const cues = new PhraseTrie<Cue>();
const groups: readonly (readonly [Cue, readonly string[]])[] = [
  ['hedged', modality.hedges],
  ['attributed', modality.attributions],
  ['rejected', modality.rejections],
  ['falsified', modality.falsities],
  ['open', modality.openness],
  ['closed', modality.closedness],
  ['method', modality.methods],
  ['wondering', modality.questions],
];
for (const [cue, phrases] of groups) for (const phrase of phrases) cues.add(phrase, cue);

const labels = new Set(modality.labels);

const stances = new WeakMap<readonly Word[], Stance>();

/** The stance of a passage by its own words. */
export function stanceOf(words: readonly Word[]): Stance {
  let stance = stances.get(words);
  if (!stance) {
    stance = readStance(words);
    stances.set(words, stance);
  }
  return stance;
}

function readStance(words: readonly Word[]): Stance {
  const found = new Set<Cue>();
  for (let at = concessionEnd(words); at < words.length; at++) {
    for (const cue of cues.longest(words, at)?.values ?? []) found.add(cue);
  }
  if (isLabelled(words) || words.some(({ lower }, at) => lower === '?' && at < words.length - 2))
    found.add('hedged');
  const last = words[words.length - 1]?.lower;
  const before = words[words.length - 2]?.lower;
  return {
    hedged: found.has('hedged'),
    attributed: found.has('attributed'),
    asked: last === '?' || (before === '?' && last !== undefined && '")”\''.includes(last)),
    rejected: found.has('rejected'),
    falsified: found.has('falsified'),
    open: found.has('open'),
    closed: found.has('closed'),
    method: found.has('method'),
    wondering: found.has('wondering'),
  };
}

const CONCESSIVE = new Set(['although', 'though', 'whatever', 'however', 'notwithstanding']);
const SOMEBODY = new Set(['one', 'some', 'many', 'you', 'people']);

/** Where what is only conceded ends: "Although some may disagree, …", "One may wonder why, but …". */
function concessionEnd(words: readonly Word[]): number {
  const comma = words.findIndex(({ lower }) => lower === ',');
  const first = words[0]?.lower ?? '';
  if (comma < 0 || comma > 12) return 0;
  if (CONCESSIVE.has(first)) return comma;
  return SOMEBODY.has(first) && words[comma + 1]?.lower === 'but' ? comma : 0;
}

/** True for "Hypothesis:", "**Speculation**", "Open questions": a label at the start, alone or before a colon. */
export function isLabelled(words: readonly Word[]): boolean {
  let colon = words.findIndex((word) => word.lower === ':' || word.lower === '—' || word.lower === '–');
  if (colon < 0) colon = words.length;
  if (colon > 5) return false;
  for (let at = 0; at < colon; at++) {
    const word = words[at]!.lower;
    if (
      labels.has(word) ||
      (word.endsWith('s') && labels.has(word.slice(0, -1))) ||
      labels.has(word.replace(/ies$/, 'y').replace(/es$/, 'is'))
    )
      return true;
  }
  return false;
}

const answers = new PhraseTrie<'yes' | 'no'>();
for (const phrase of modality.answers.yes) answers.add(phrase, 'yes');
for (const phrase of modality.answers.no) answers.add(phrase, 'no');

/** What the words of a sentence answer to the question before it; null where they are no answer. */
export function answerOf(words: readonly Word[]): 'yes' | 'no' | null {
  const start = words[0]?.lower === 'a' && words[1]?.lower === ':' ? 2 : 0;
  return answers.longest(words, start)?.values[0] ?? null;
}
