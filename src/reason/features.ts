import type { Case } from './case';
import type { CompiledClaim } from './claim-index';
import type { Evidence } from './evidence';
import { goodness } from './quantities';

/** Words that tell nothing of what a passage is about. */
const COMMON = new Set(
  'a an the of in on at to for by with from and or but as is are was were be been has have had it its this that these those they their we our not no does do did can may might could would should will so than then there which who what when if while also more less very own s'.split(
    ' ',
  ),
);

/** What a passage is about, as the ranker sees it: its words, names and relations. */
export function featuresOf(matter: Case): string[] {
  const features = new Set<string>();
  for (const feature of wordFeatures(matter, COMMON)) features.add(feature);
  for (const { concept } of matter.named) features.add(`c:${concept}`);
  for (const { id } of matter.reading.quantities) features.add(`q:${id}`);
  for (const { subject, object } of matter.reading.relations) features.add(`r:${subject.id} ${object.id}`);
  for (const topic of matter.context.topics) {
    for (const { id } of [...topic.quantities, ...topic.owners]) features.add(`t:${id}`);
  }
  return [...features];
}

/** What speaks for or against any claim alike: other organs, methods, names that no claim knows. */
export function settingSignalsOf(
  matter: Case,
  isKnown: (concept: string) => boolean,
): ReadonlyMap<string, number> {
  const signals = new Map<string, number>();
  const strangers = new Set(matter.named.flatMap(({ concept }) => (isKnown(concept) ? [] : [concept]))).size;
  signals.set('setting:strangers', Math.min(strangers, 4));
  if (strangers === 0) signals.set('setting:no-strangers', 1);
  if (matter.elsewhere) signals.set('setting:elsewhere', 1);
  if (matter.stance.method) signals.set('setting:method', 1);
  if (matter.stance.wondering) signals.set('setting:wondering', 1);
  signals.set('setting:length', Math.min(matter.passage.words.length, 40) / 20);
  return signals;
}

/** What the reasons for one claim are, by name and strength, those of the setting included. */
export function signalsOf(
  compiled: CompiledClaim,
  evidence: Evidence | undefined,
  matter: Case,
  setting: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const all = new Map(setting);
  const subject = compiled.pairs.some((pair) => matter.cues.names(pair.subject));
  const object = compiled.pairs.some((pair) => matter.cues.names(pair.object));
  all.set(`names:${subject ? 'subject' : 'no-subject'}:${object ? 'object' : 'no-object'}`, 1);
  for (const [hint, strength] of evidence?.hints ?? []) all.set(`hint:${hint}`, strength);
  if (!evidence?.best) {
    all.set('no-reason', 1);
    return all;
  }
  for (const [signal, strength] of evidence.signals) {
    all.set(signal, strength);
    all.set(`${signal}:there`, 1);
  }
  const { values } = evidence.best;
  if (values.agreed > 0) all.set('values:agree', values.agreed);
  if (values.differing.length > 0) all.set('values:differ', values.differing.length);
  return all;
}

/** What tells whether a passage opposes a claim: signals, and its words for this claim and for claims of its direction. */
export function oppositionFeaturesOf(
  compiled: CompiledClaim,
  evidence: Evidence | undefined,
  words: readonly string[],
  matter: Case,
): Map<string, number> {
  const found = new Map<string, number>();
  for (const [signal, strength] of evidence?.signals ?? []) found.set(`s:${signal}`, strength);
  for (const [hint, strength] of evidence?.hints ?? []) found.set(`s:hint:${hint}`, strength);
  found.set(`s:best:${evidence?.best?.stand ?? 'none'}`, 1);
  if (evidence?.leads)
    found.set(`s:best:leads:${evidence.best?.told ? 'told' : 'topic'}:${evidence.best?.stand}`, 1);
  const stand = evidence?.best?.stand ?? 'none';
  const { cues } = compiled.claim;
  if (cues?.denies?.some((cue) => cue !== '*not' && matter.cues.has(cue))) found.set('s:denies', 1);
  if (matter.cues.has('*not')) {
    found.set(`s:not:${cues?.denies?.includes('*not') ?? false}`, 1);
    found.set(`s:not:best:${evidence?.best?.told ? 'told' : 'topic'}:${stand}`, 1);
  }
  if (matter.stance.falsified) found.set(`s:falsified:best:${stand}`, 1);
  if (matter.stance.closed) found.set(`s:closed:${compiled.claim.status === 'open'}`, 1);
  if (matter.cues.has('#mtorc2'))
    found.set(
      `s:mtorc2:${compiled.pairs.some(({ subject, object }) => subject.id === 'mtorc2' || object.id === 'mtorc2')}`,
      1,
    );
  if (matter.reading.relations.some(({ noEffect }) => noEffect)) found.set('s:no-effect', 1);
  const pair = compiled.pairs[0]!;
  const kind = pair.unsigned ? 'open' : `${pair.subject.sign * pair.object.sign}`;
  const outcome = pair.unsigned ? 'open' : `${goodness(pair.object.id) * pair.object.sign}`;
  for (const word of words) {
    found.set(`d${kind} ${word}`, 1);
    found.set(`g${outcome} ${word}`, 1);
  }
  return found;
}

/** The words of a passage and the pairs of neighbours, by their stems; those in `left` only in pairs. */
export function wordFeatures(matter: Case, left: ReadonlySet<string> = new Set()): string[] {
  const features: string[] = [];
  let before = '';
  for (const { lower } of matter.passage.words) {
    if (!/^[\p{L}↑↓⊣→]/u.test(lower)) continue;
    const stem = stemOf(lower);
    if (!left.has(lower)) features.push(`w:${stem}`);
    if (before) features.push(`b:${before} ${stem}`);
    before = stem;
  }
  return [...new Set(features)];
}

/** A word without its commonest endings; crude, and the same for every form of most words. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ations?|ating|ated|ates?|ions?|ings?|ed|es|ly|ies|s|e|y)$/, '').slice(0, 9);
}
