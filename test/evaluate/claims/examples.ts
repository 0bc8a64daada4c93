import { readDoses } from '../../../src/annotate/doses/read-doses';
import { tagTerms } from '../../../src/annotate/terms/tag-terms';
import { builtInKnowledge } from '../../../src/knowledge/built-in';
import { readNote } from '../../../src/note/read-note';
import {
  featuresOf,
  oppositionFeaturesOf,
  settingSignalsOf,
  signalsOf,
  wordFeatures,
} from '../../../src/reason/features';
import { isSilent, Judge } from '../../../src/reason/judge';
import { passagesOf } from '../../../src/reason/passages';
import type { Item } from './corpus';

/** What the ranker sees of one passage, and what it should say of each claim: 1, 0, or nothing where either will do. */
export interface Example {
  features: string[];
  signals: ReadonlyMap<string, number>[];
  wanted: (0 | 1 | undefined)[];
  /** For each claim that it is about: what tells whether it opposes it, and whether it does. */
  opposition: { features: Map<string, number>; wanted: 0 | 1 }[];
}

/** The passages of a labelled note as examples. */
export function examplesOf(item: Item, claims: readonly string[]): Example[] {
  const note = readNote(item.text);
  const terms = tagTerms(note, builtInKnowledge);
  const judge = Judge.of(builtInKnowledge);
  const cases = judge.cases(note, passagesOf(note, terms), readDoses(note, terms, builtInKnowledge));
  return cases
    .filter((matter) => !isSilent(matter))
    .map((matter) => {
      const { start, end } = matter.passage;
      const evidence = judge.evidenceOf(matter);
      const wanted = claims.map((): 0 | 1 | undefined => 0);
      const labels = item.links.filter(({ quote }) => {
        const at = item.text.indexOf(quote);
        return at < end && at + quote.length > start;
      });
      for (const { claim, alternatives = [] } of labels) {
        for (const other of [claim, ...alternatives]) wanted[claims.indexOf(other)] = undefined;
      }
      for (const { claim, optional } of labels) if (!optional) wanted[claims.indexOf(claim)] = 1;
      const words = wordFeatures(matter);
      const setting = settingSignalsOf(matter, (concept) => judge.isKnown(concept));
      const opposition = labels
        .filter(({ optional }) => !optional)
        .flatMap(({ claim, verdict }) => {
          const compiled = judge.claims.find(({ id }) => id === claim);
          if (!compiled) return [];
          const isOpposed: 0 | 1 = verdict === 'contradicts' ? 1 : 0;
          return [
            {
              features: oppositionFeaturesOf(compiled, evidence.get(claim), words, matter),
              wanted: isOpposed,
              claim,
            },
          ];
        });
      return {
        opposition,
        features: featuresOf(matter),
        signals: judge.claims.map((compiled) =>
          signalsOf(compiled, evidence.get(compiled.id), matter, setting),
        ),
        wanted,
      };
    });
}
