/** A small generator of repeatable numbers in [0, 1) (mulberry32), so that every run makes the same notes. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const SENTENCES = [
  'Rapamycin at **14 ppm** in the diet lengthened the life of mice [@harrison2009].',
  'Chronic mTORC1 activation drives the loss of muscle fibers, and TSC1 knockout mice show it from 6 to 9 months of age.',
  'We do not yet know what GDF15 does in aging skeletal muscle.',
  'RAD001 (0.15 mg/kg, i.p., every other day for 6 weeks) kept the fibers of 22-month-old rats from shrinking.',
  'The *methods* section says little about `software` versions, and the figure legends are short.',
  'Autophagy is held down by mTORC1, while mitophagy may fail for other reasons as well.',
  'Participants walked for thirty minutes and filled in a questionnaire about sleep.',
  'Cells were treated with 10 nM rapamycin or 1 µM MG132 for 24 h before lysis.',
  'See the [protocol](https://example.org/protocol) for the details of housing and diet.',
  'The reviewers asked for a second cohort, which the authors could not provide in time.',
  'Sarcopenia brings frailty and falls; older people lose strength before they lose mass.',
  'It rained for most of the meeting, and the coffee was better than the year before.',
];

/** A note of about `size` code units: headings, paragraphs, lists and a table now and then. */
export function makeNote(size: number, seed = 1): string {
  const next = random(seed);
  const sentence = () => SENTENCES[Math.floor(next() * SENTENCES.length)]!;
  const parts: string[] = [];
  let length = 0;
  for (let section = 1; length < size; section++) {
    const part =
      `## Section ${section}\n\n${Array.from({ length: 4 }, sentence).join(' ')}\n\n` +
      `- ${sentence()}\n- ${sentence()}\n\n${sentence()}\n${sentence()}\n\n`;
    parts.push(part);
    length += part.length;
  }
  return parts.join('').slice(0, size);
}
