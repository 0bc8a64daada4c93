import { type Part, readLabels } from './doses/labels';
import { type Counts, score } from './doses/score';

/** Prints the figures of the dose reader for each part of the corpus; with `--errors` also what went wrong in the tuned part. */
function print(part: Part, errors: boolean): void {
  const notes = readLabels(part);
  const result = score(notes);
  const f1 = (right: number, { found, labelled }: Counts) =>
    found + labelled === 0 ? 1 : (2 * right) / (found + labelled);
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole).toFixed(3);
  console.log(`\n${part}: ${notes.length} notes`);
  for (const [list, counts] of Object.entries(result.lists)) {
    const strict = f1(counts.strict, counts).toFixed(3);
    const overlapping = f1(counts.overlapping, counts).toFixed(3);
    console.log(
      `  ${list.padEnd(10)} strict F1 ${strict}  overlapping F1 ${overlapping}  (${counts.labelled} labelled, ${counts.found} found)`,
    );
  }
  const { doses, readings, regimens, clean } = result;
  console.log(`  value and unit right ${share(doses.valueAndUnit, doses.matched)} of ${doses.matched} doses`);
  console.log(`  kind right           ${share(doses.kind, doses.matched)}`);
  console.log(`  other readings right ${share(readings.right, readings.matched)} of ${readings.matched}`);
  console.log(`  regimen slots right  ${share(regimens.rightSlots, regimens.slots)} of ${regimens.slots}`);
  console.log(`  whole regimens right ${share(regimens.rightWhole, regimens.whole)} of ${regimens.whole}`);
  console.log(`  notes without a dose that got one: ${clean.withFalseDose} of ${clean.notes}`);
  if (errors) for (const error of result.errors) console.log(`    ${error}`);
}

const errors = process.argv.includes('--errors');
print('tuned', errors);
print('held-out', false);
print('blind', false);
print('blind-two', false);
