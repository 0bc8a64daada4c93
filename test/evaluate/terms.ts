import { builtInKnowledge } from '../../src/knowledge/built-in';
import heldOut from './terms/held-out.json' with { type: 'json' };
import { type Label, readLabels, type Sentence, tagged } from './terms/labelled';
import open from './terms/open.json' with { type: 'json' };

/** Counts of one group: right tags, wrong tags, missed names. */
class Score {
  right = 0;
  wrong = 0;
  missed = 0;

  line(name: string): string {
    const share = (part: number, whole: number) =>
      whole === 0 ? '    –' : ((100 * part) / whole).toFixed(1);
    const precision = share(this.right, this.right + this.wrong);
    const recall = share(this.right, this.right + this.missed);
    const counts = `${this.right} right, ${this.wrong} wrong, ${this.missed} missed`;
    return `  ${name.padEnd(16)} precision ${precision.padStart(5)}  recall ${recall.padStart(5)}  ${counts}`;
  }
}

const key = ({ start, end, concept }: Label) => `${start} ${end} ${concept}`;
const categoryOf = (concept: string) => builtInKnowledge.concepts.get(concept)?.category ?? 'unknown';

function evaluate(name: string, sentences: readonly Sentence[], showErrors: boolean): void {
  const all = new Score();
  const groups = { category: new Map<string, Score>(), phenomenon: new Map<string, Score>() };
  const count = (kind: keyof typeof groups, group: string, field: 'right' | 'wrong' | 'missed') => {
    const score = groups[kind].get(group) ?? new Score();
    groups[kind].set(group, score);
    score[field]++;
  };
  for (const sentence of sentences) {
    const { text, labels } = readLabels(sentence);
    const tags = tagged(text);
    const note = (label: Label, field: 'right' | 'wrong' | 'missed') => {
      all[field]++;
      count('category', categoryOf(label.concept), field);
      count('phenomenon', sentence.phenomenon, field);
      if (showErrors && field !== 'right') {
        console.log(`  ${field}: "${text.slice(label.start, label.end)}" ${label.concept} in: ${text}`);
      }
    };
    const wanted = new Set(labels.map(key));
    const given = new Set(tags.map(key));
    for (const tag of tags) note(tag, wanted.has(key(tag)) ? 'right' : 'wrong');
    for (const label of labels) if (!given.has(key(label))) note(label, 'missed');
  }
  console.log(`\n${name}: ${sentences.length} sentences`);
  console.log(all.line('all'));
  for (const [kind, scores] of Object.entries(groups)) {
    console.log(` by ${kind}`);
    for (const [group, score] of [...scores].sort()) console.log(score.line(group));
  }
}

const showErrors = process.argv.includes('--errors');
evaluate('open part', open.sentences, showErrors);
evaluate('held-out part', heldOut.sentences, process.argv.includes('--held-out-errors'));
