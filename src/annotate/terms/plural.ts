const irregular = new Map([
  ['mouse', 'mice'],
  ['man', 'men'],
  ['woman', 'women'],
]);

/** The plurals of a folded word, regular English and Latin ones. Some are words of no language, which does no harm. */
export function pluralsOf(word: string): string[] {
  const plurals = [irregular.get(word) ?? `${word}s`];
  const stem = (length: number) => word.slice(0, -length);
  if (/(?:s|x|z|ch|sh)$/.test(word)) plurals.push(`${word}es`);
  if (/[^aeiou]y$/.test(word)) plurals.push(`${stem(1)}ies`);
  if (word.length < 5) return plurals;
  if (word.endsWith('is')) plurals.push(`${stem(2)}es`);
  if (word.endsWith('us')) plurals.push(`${stem(2)}i`, `${stem(2)}ora`);
  if (word.endsWith('um') || word.endsWith('on')) plurals.push(`${stem(2)}a`);
  if (word.endsWith('oma')) plurals.push(`${word}ta`);
  if (word.endsWith('ix') || word.endsWith('ex')) plurals.push(`${stem(2)}ices`);
  return plurals;
}
