import type { CancellationToken } from 'vscode-languageserver';
import type { Knowledge } from '../knowledge/knowledge';
import { claimEntries } from './lookup';
import type { NoteIndex } from './note-index';
import type { ClaimInNotes, ClaimSection } from './protocol';

/** Every claim by the section of its source, with what the notes of the workspace say of it. */
export async function claimsOverview(
  knowledge: Knowledge,
  index: NoteIndex,
  token: CancellationToken,
): Promise<ClaimSection[]> {
  const places = new Map<string, ClaimInNotes['places'][number][]>();
  for await (const { uri, links } of index.all(token)) {
    for (const { claim, range, verdict } of links) {
      const known = places.get(claim) ?? [];
      known.push({ uri, range, verdict });
      places.set(claim, known);
    }
  }
  const entries = claimEntries(knowledge);
  return knowledge.claimSets.flatMap((set) =>
    set.sections.map(({ id: section, title }) => ({
      title,
      claims: entries
        .filter((entry) => entry.set === set && entry.claim.locators[0]?.replace(/S\d+$/, '') === section)
        .map(({ id, claim }) => {
          const inNotes = places.get(id) ?? [];
          return {
            id,
            statement: claim.statement,
            status: claim.status,
            ...standing(inNotes),
            places: inNotes,
          };
        }),
    })),
  );
}

/** One contradiction counts more than many agreements: it is what is to be looked at. */
function standing(places: ClaimInNotes['places']): Pick<ClaimInNotes, 'standing'> {
  const verdicts = places.map(({ verdict }) => verdict);
  if (verdicts.some((verdict) => verdict !== null && verdict !== 'supports'))
    return { standing: 'contradicted' };
  return { standing: places.length > 0 ? 'supported' : 'unmentioned' };
}
