/** A form of a verb. `past` may also be the participle where both are alike. */
export type VerbForm = 'base' | 'third' | 'past' | 'participle' | 'gerund';

/**
 * The forms of an English verb, which may have a particle behind it ("switch on").
 * `irregular` holds its past and its participle, particle included.
 */
export function inflect(
  verb: string,
  irregular?: readonly string[],
): (readonly [form: VerbForm, text: string])[] {
  const [head = '', ...rest] = verb.split(' ');
  const particle = rest.length > 0 ? ` ${rest.join(' ')}` : '';
  const past = irregular?.[0] ?? regularPast(head) + particle;
  const participle = irregular?.[1] ?? past;
  const forms: (readonly [VerbForm, string])[] = [
    ['base', verb],
    ['third', thirdPerson(head) + particle],
    ['gerund', gerund(head) + particle],
    ['past', past],
  ];
  if (participle !== past) forms.push(['participle', participle]);
  return forms;
}

function thirdPerson(verb: string): string {
  if (verb === 'have') return 'has';
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ies`;
  return /(s|x|z|ch|sh|o)$/.test(verb) ? `${verb}es` : `${verb}s`;
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  if (/[^aeiou]y$/.test(verb)) return `${verb.slice(0, -1)}ied`;
  return `${doubled(verb)}ed`;
}

function gerund(verb: string): string {
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (verb.endsWith('e') && !/(ee|oe|ye)$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${doubled(verb)}ing`;
}

/** stop → stopp, cut → cutt: one short vowel in a verb of one syllable, and a few verbs stressed at the end. */
function doubled(verb: string): string {
  const last = verb.at(-1) ?? '';
  const short = /^[^aeiou]*[aeiou][bdgmnprt]$/.test(verb) || verb === 'forestall';
  return short && verb !== 'forestall' ? verb + last : verb;
}
