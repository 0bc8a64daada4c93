import type { Case } from './case';
import type { Evidence } from './evidence';

/** Words that tell nothing of what a passage is about. */
const COMMON = new Set(
  'a an the of in on at to for by with from and or but as is are was were be been has have had it its this that these those they their we our not no do does did can may might could would should will so than then there which who what when if while also more less very own s'.split(
    ' ',
  ),
);

/** What a passage is about, as the ranker sees it: its words, names and relations. */
export function featuresOf(matter: Case): string[] {
  const features = new Set<string>();
  let before = '';
  for (const { lower } of matter.passage.words) {
    if (!/^\p{L}/u.test(lower)) continue;
    const stem = stemOf(lower);
    if (!COMMON.has(lower)) features.add(`w:${stem}`);
    if (before) features.add(`b:${before} ${stem}`);
    before = stem;
  }
  for (const { concept } of matter.named) features.add(`c:${concept}`);
  for (const { id } of matter.reading.quantities) features.add(`q:${id}`);
  for (const { subject, object } of matter.reading.relations) features.add(`r:${subject.id} ${object.id}`);
  for (const topic of matter.context.topics) {
    for (const { id } of [...topic.quantities, ...topic.owners]) features.add(`t:${id}`);
  }
  return [...features];
}

/** What the reasons for one claim are, by name and strength. */
export function signalsOf(evidence: Evidence | undefined): ReadonlyMap<string, number> {
  if (!evidence) return new Map();
  const { best, signals } = evidence;
  const all = new Map(signals);
  if (best.values.agreed > 0) all.set('values:agree', best.values.agreed);
  if (best.values.differing.length > 0) all.set('values:differ', best.values.differing.length);
  return all;
}

/** A word without its commonest endings; crude, and the same for every form of most words. */
function stemOf(word: string): string {
  if (word.length < 5) return word;
  return word.replace(/(?:ations?|ating|ated|ates?|ions?|ings?|ed|es|ly|ies|s|e|y)$/, '').slice(0, 9);
}
