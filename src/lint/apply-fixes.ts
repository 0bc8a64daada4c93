import type { Edit, Finding } from './finding';

/** A text after fixes, and the findings that were mended. */
export interface Fixed {
  /** The text. */
  readonly source: string;
  /** The findings whose fix was applied. */
  readonly applied: readonly Finding[];
}

/**
 * Applies the first fix of each finding where it is safe, in the order of the source. A fix that would touch what an
 * earlier one touched is left for the next round; its edits are applied all together or not at all.
 */
export function applyFixes(source: string, findings: readonly Finding[]): Fixed {
  const edits: Edit[] = [];
  const applied: Finding[] = [];
  for (const finding of findings) {
    const fix = finding.fixes[0];
    if (!fix?.safe || fix.edits.length === 0) continue;
    if (fix.edits.some((edit) => edits.some((taken) => touch(edit, taken)))) continue;
    edits.push(...fix.edits);
    applied.push(finding);
  }
  return { source: applyEdits(source, edits), applied };
}

/**
 * Applies safe fixes until none is left, and gives the text and every finding that was mended.
 * `findingsOf` analyses a text; ten rounds are enough for any fix that is one.
 */
export function fixAll(source: string, findingsOf: (source: string) => readonly Finding[]): Fixed {
  const applied: Finding[] = [];
  let text = source;
  for (let round = 0; round < 10; round++) {
    const fixed = applyFixes(text, findingsOf(text));
    if (fixed.source === text) break;
    text = fixed.source;
    applied.push(...fixed.applied);
  }
  return { source: text, applied };
}

/** The text with edits that do not touch one another carried out. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(source.slice(at, edit.start), edit.newText);
    at = edit.end;
  }
  return parts.join('') + source.slice(at);
}

function touch(a: Edit, b: Edit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
