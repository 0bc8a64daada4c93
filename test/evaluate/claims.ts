/**
 * Measures links, verdicts and findings on the labelled corpus: `npm run evaluate:claims [-- --show PHENOMENON|all]`.
 * What is held aside is only counted; failures are listed for the part that may be tuned on.
 */
import { analyse } from '../../src/analysis';
import { type Item, readCorpus } from './claims/corpus';

interface Count {
  right: number;
  missed: number;
  wrong: number;
}
interface Score {
  items: number;
  links: Count;
  verdicts: { right: number; all: number; confusion: Map<string, number> };
  rules: Map<string, Count>;
  neighbours: { items: number; links: number; findings: number };
  crashes: string[];
  failures: { phenomenon: string; text: string }[];
}

const show = process.argv.includes('--show') ? process.argv[process.argv.indexOf('--show') + 1] : undefined;
const items = readCorpus();

for (const part of [...new Set(items.map((item) => item.part))].sort().reverse()) {
  report(part, evaluate(items.filter((item) => item.part === part)));
}

function evaluate(part: Item[]): Score {
  const score: Score = {
    items: part.length,
    links: { right: 0, missed: 0, wrong: 0 },
    verdicts: { right: 0, all: 0, confusion: new Map() },
    rules: new Map(),
    neighbours: { items: 0, links: 0, findings: 0 },
    crashes: [],
    failures: [],
  };
  for (const item of part) evaluateItem(item, score);
  return score;
}

function evaluateItem(item: Item, score: Score): void {
  let analysis: ReturnType<typeof analyse>;
  try {
    analysis = analyse(item.text);
  } catch (error) {
    score.crashes.push(`${item.id}: ${error}`);
    return;
  }
  const { statements, findings } = analysis;
  const place = (quote: string) => ({
    start: item.text.indexOf(quote),
    end: item.text.indexOf(quote) + quote.length,
  });
  const fail = (text: string) =>
    score.failures.push({
      phenomenon: item.phenomenon[0] ?? '',
      text: `${item.id} ${text}\n      ${item.text.replace(/\n/g, '\n      ')}`,
    });
  const isNeighbour = item.links.length === 0;
  if (isNeighbour) score.neighbours.items++;
  const predicted = statements.flatMap((statement) =>
    statement.links.map((link) => ({ statement, link, used: false })),
  );
  const labels = item.links
    .map((label) => ({ label, met: false }))
    .sort((a, b) => Number(a.label.optional ?? false) - Number(b.label.optional ?? false));
  for (const exact of [true, false]) {
    for (const entry of labels) {
      if (entry.met) continue;
      const { label } = entry;
      const range = place(label.quote);
      const hit = predicted.find(
        ({ statement, link, used }) =>
          !used &&
          (exact ? link.claim === label.claim : (label.alternatives ?? []).includes(link.claim)) &&
          statement.start < range.end &&
          statement.end > range.start,
      );
      if (!hit) continue;
      hit.used = true;
      entry.met = true;
      if (label.optional) continue;
      score.links.right++;
      score.verdicts.all++;
      const key = `${label.verdict} → ${hit.link.verdict}`;
      score.verdicts.confusion.set(key, (score.verdicts.confusion.get(key) ?? 0) + 1);
      if (label.verdict === hit.link.verdict) score.verdicts.right++;
      else fail(`VERDICT ${label.claim}: ${key} (${hit.link.why})`);
    }
  }
  for (const { label, met } of labels) {
    if (met || label.optional) continue;
    score.links.missed++;
    fail(`MISSED ${label.claim} ${label.verdict} «${label.quote}»`);
  }
  for (const { link, statement, used } of predicted) {
    if (used) continue;
    // an optional label may be met more than once, and so may one that several statements share
    if (
      item.links.some(
        (label) =>
          label.optional &&
          (label.claim === link.claim || label.alternatives?.includes(link.claim)) &&
          statement.start < place(label.quote).end &&
          statement.end > place(label.quote).start,
      )
    )
      continue;
    score.links.wrong++;
    if (isNeighbour) score.neighbours.links++;
    fail(`FALSE LINK ${link.claim} ${link.verdict} (${link.why})`);
  }
  evaluateFindings(item, score, findings, statements, place, fail, isNeighbour);
}

function evaluateFindings(
  item: Item,
  score: Score,
  findings: ReturnType<typeof analyse>['findings'],
  statements: ReturnType<typeof analyse>['statements'],
  place: (quote: string) => { start: number; end: number },
  fail: (text: string) => void,
  isNeighbour: boolean,
): void {
  const used = new Set<number>();
  for (const label of item.findings) {
    const range = place(label.quote);
    const statement = statements.find((one) => one.start < range.end && one.end > range.start);
    const hits = findings.flatMap((finding, at) =>
      finding.rule === label.rule &&
      ((finding.start < range.end && finding.end > range.start) ||
        (statement && finding.start >= statement.start && finding.end <= statement.end))
        ? [at]
        : [],
    );
    for (const at of hits) used.add(at);
    if (label.optional) continue;
    const count = countOf(score, label.rule);
    if (hits.length > 0) count.right++;
    else {
      count.missed++;
      fail(`NO FINDING ${label.rule} «${label.quote}»`);
    }
  }
  findings.forEach((finding, at) => {
    if (used.has(at) || finding.rule.startsWith('suppression')) return;
    countOf(score, finding.rule).wrong++;
    if (isNeighbour) score.neighbours.findings++;
    fail(`FALSE ALARM ${finding.rule} «${item.text.slice(finding.start, finding.end)}» ${finding.message}`);
  });
}

function countOf(score: Score, rule: string): Count {
  let count = score.rules.get(rule);
  if (!count) {
    count = { right: 0, missed: 0, wrong: 0 };
    score.rules.set(rule, count);
  }
  return count;
}

function figures({ right, missed, wrong }: Count): string {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  const f1 = (2 * precision * recall) / (precision + recall || 1);
  const percent = (value: number) => `${(100 * value).toFixed(1)} %`;
  return `precision ${percent(precision)}  recall ${percent(recall)}  F1 ${percent(f1)}  (${right} right, ${missed} missed, ${wrong} wrong)`;
}

function report(part: string, score: Score): void {
  console.log(`\n== ${part}: ${score.items} notes`);
  for (const crash of score.crashes) console.log(`CRASH     ${crash}`);
  console.log(`links     ${figures(score.links)}`);
  const { right, all, confusion } = score.verdicts;
  console.log(`verdicts  ${((100 * right) / (all || 1)).toFixed(1)} % of ${all} matched links`);
  for (const [key, count] of [...confusion].sort((a, b) => b[1] - a[1]))
    console.log(`          ${String(count).padStart(4)}  ${key}`);
  const { neighbours } = score;
  console.log(
    `no claim  ${neighbours.items} notes: ${neighbours.links} links, ${neighbours.findings} findings`,
  );
  const total: Count = { right: 0, missed: 0, wrong: 0 };
  for (const [rule, count] of [...score.rules].sort()) {
    console.log(`  ${rule.padEnd(24)} ${figures(count)}`);
    total.right += count.right;
    total.missed += count.missed;
    total.wrong += count.wrong;
  }
  console.log(`findings  ${figures(total)}`);
  if (part !== 'tune') return;
  const byPhenomenon = groupBy(score.failures);
  const summary = [...byPhenomenon]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([name, list]) => `${name} ${list.length}`);
  console.log(`failures by phenomenon: ${summary.join(', ')}`);
  if (!show) return;
  for (const [name, list] of byPhenomenon) {
    if (show !== 'all' && show !== name) continue;
    console.log(`\n-- ${name}`);
    for (const failure of list) console.log(`  ${failure.text}`);
  }
}

function groupBy(failures: Score['failures']): Map<string, Score['failures']> {
  const groups = new Map<string, Score['failures']>();
  for (const failure of failures)
    groups.set(failure.phenomenon, [...(groups.get(failure.phenomenon) ?? []), failure]);
  return groups;
}
