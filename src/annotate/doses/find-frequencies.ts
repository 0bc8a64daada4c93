import type { Note } from '../../note/note';
import { phraseMention, placeOf, wordsBefore } from './phrase';
import { firstFrom, sentenceAround } from './places';
import type { Frequency } from './quantity';
import type { Found, FoundDose, ScannedBlock } from './reading';
import type { ScannedPhrase } from './scan/scan';
import { setOf } from './scan/vocabulary';

const dosingWords = setOf('dosing');

const MEASURING = setOf('measuring');

/** The rates of a block, but for those of measuring and of asides. */
export function findFrequencies(
  note: Note,
  scanned: ScannedBlock,
  doses: readonly FoundDose[],
): Found<Frequency>[] {
  const { scan } = scanned;
  const given = doses.length > 0 || scanned.agents.length > 0 || scanned.block.cell !== null;
  const found: Found<Frequency>[] = [];
  for (const phrase of scan.frequencies) {
    if (!given && !isAboutGiving(scanned, phrase.first)) continue;
    const words = wordsBefore(scanned, phrase.first, 5);
    const next = scan.tokens[phrase.next]?.lower ?? '';
    if (
      words.some((word) => MEASURING.has(word)) ||
      /^(living|life|activit\w+|routine|log|diary|value|allowance|intake|energy|basis)$/.test(next)
    )
      continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), per: phrase.code },
    });
  }
  for (const phrase of ratesBehindAgents(scanned)) {
    const near = scan.frequencies[firstFrom(scan.frequencies, phrase.first + 1) - 1];
    if (near && near.next > phrase.first) continue;
    found.push({
      ...placeOf(scanned, phrase),
      mention: { ...phraseMention(note, scanned, phrase), per: phrase.code },
    });
  }
  const taken = new Set(found.map((one) => one.first));
  scan.tokens.forEach((token, index) => {
    if (token.lower === 'once' && !taken.has(index) && isSingle(scanned, index)) {
      const phrase = { first: index, next: index + 1, code: 'once' };
      found.push({
        ...placeOf(scanned, phrase),
        mention: { ...phraseMention(note, scanned, phrase), per: 'once' },
      });
    }
  });
  return found.sort((a, b) => a.first - b.first);
}

function isAboutGiving({ scan }: ScannedBlock, at: number): boolean {
  const { from, to } = sentenceAround(scan.sentences, at);
  return scan.tokens
    .slice(from, to)
    .some(({ lower }) => dosingWords.has(lower) && !/^(daily|weekly)$/.test(lower));
}

const BARE_RATES: Readonly<Record<string, string>> = { day: '1/d', week: '1/wk', month: '1/mo' };

/** The `a day` of `100 mg of aspirin a day`; right behind a unit it belongs to the dose, elsewhere it is no rate. */
function ratesBehindAgents({ scan }: ScannedBlock): ScannedPhrase[] {
  const found: ScannedPhrase[] = [];
  for (const { unit, next } of scan.quantities) {
    if (unit.atom.measures === 'time' || unit.atom.measures === 'volume') continue;
    for (let index = next + 1; index <= next + 3; index += 1) {
      const code =
        scan.tokens[index]?.lower === 'a' ? BARE_RATES[scan.tokens[index + 1]?.lower ?? ''] : undefined;
      if (code) found.push({ first: index, next: index + 2, code });
      if (scan.tokens[index]?.kind !== 'word') break;
    }
  }
  return found;
}

/** `injected once,`: once as a number of times, not as a conjunction. */
function isSingle(scanned: ScannedBlock, index: number): boolean {
  const { tokens } = scanned.scan;
  const next = tokens[index + 1];
  const ends =
    !next ||
    /^([.,;)(]|only|by|at|with|on|via|i|p|intraperitoneally|orally|intravenously|subcutaneously|before|after)$/.test(
      next.lower,
    );
  return ends && wordsBefore(scanned, index, 6).some((word) => dosingWords.has(word));
}
