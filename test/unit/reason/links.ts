import { analyse } from '../../../src/analysis';
import { builtInKnowledge } from '../../../src/knowledge/built-in';

/** The links of a note as `claim verdict`, in order. */
export function linksOf(source: string, knowledge = builtInKnowledge): string[] {
  const { statements } = analyse(source, { knowledge });
  return statements.flatMap(({ links }) => links.map(({ claim, verdict }) => `${claim} ${verdict}`));
}

/** The relations of a note as `subject + object`, `-` or `~`, with the certainty where it is not plain. */
export function relationsOf(source: string): string[] {
  return analyse(source).statements.flatMap(({ relations }) =>
    relations.map(({ subject, sign, object, certainty }) => {
      const way = sign === 1 ? '+' : sign === -1 ? '-' : '~';
      return `${subject} ${way} ${object}${certainty === 'asserted' ? '' : ` (${certainty})`}`;
    }),
  );
}
