import type { Example, Rule } from '../lint/rule';

/** The page of a rule: what it reports, why that matters, and what it looks like. */
export function rulePage({ id, summary, why, severity, examples }: Rule): string {
  const bad = examples.filter(({ findings }) => findings.length > 0);
  const good = examples.filter(({ findings }) => findings.length === 0);
  return [
    `# ${id}`,
    `Reports ${summary}. By default as ${severity}.`,
    why,
    '## Reported',
    ...bad.map(badExample),
    '## Left in peace',
    ...good.map(({ note }) => fenced(note)),
  ].join('\n\n');
}

function badExample({ note, findings, fixed }: Example): string {
  const reported = `Reported: ${findings.map((text) => `\`${text}\``).join(', ')}`;
  return [fenced(note), reported, fixed !== undefined && `Mended:\n\n${fenced(fixed)}`]
    .filter(Boolean)
    .join('\n\n');
}

/** A note as a code block, in a fence that is longer than any inside it. */
function fenced(note: string): string {
  const longest = Math.max(2, ...Array.from(note.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}markdown\n${note.trimEnd()}\n${fence}`;
}
