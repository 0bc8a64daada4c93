import type { Reference } from '../../knowledge/claim';
import type { Knowledge } from '../../knowledge/knowledge';
import type { ClaimEntry } from '../lookup';
import { commandLink, link, plain } from '../markdown';
import { type Citation, commands } from '../protocol';
import { context, STATUS_MARK, shortReference } from './words';

/** What a card may offer. */
export interface CardOptions {
  /** True where the client runs our commands from links. */
  readonly commands: boolean;
  /** Where a citation of the claim belongs, if one may be inserted; see {@link Citation}. */
  readonly citeAt?: Omit<Citation, 'text'>;
}

/** A claim: what it says, how firmly, where it holds, who reports it. */
export function claimCard(knowledge: Knowledge, entry: ClaimEntry, options: CardOptions): string {
  const { claim } = entry;
  return [
    `**${plain(claim.statement)}**`,
    claimFacts(knowledge, entry),
    claim.note && plain(claim.note),
    options.commands && claimCommands(entry, options),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Status, circumstances, place in the source and references of a claim, in two lines. */
export function claimFacts(knowledge: Knowledge, entry: ClaimEntry): string {
  const { claim } = entry;
  const facts = [
    `${STATUS_MARK[claim.status]} ${claim.status}`,
    plain(context(knowledge, claim.context)),
    plain(`${entry.set.id} ${claim.locators.join(', ')}`),
  ];
  const references = entry.references.map((reference) =>
    reference.doi
      ? link(shortReference(reference), `https://doi.org/${reference.doi}`)
      : plain(shortReference(reference)),
  );
  return [facts.filter(Boolean).join(' · '), references.join('; ')].filter(Boolean).join('  \n');
}

function claimCommands(entry: ClaimEntry, { citeAt }: CardOptions): string {
  const reference = entry.references.find(({ doi }) => doi);
  return [
    commandLink('Show in pathway', commands.showPathway, { claim: entry.id }),
    reference &&
      citeAt &&
      commandLink('Insert citation', commands.insertCitation, { ...citeAt, text: citationOf(reference) }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A work as a link in a note's text, with the space before it. */
function citationOf(reference: Reference): string {
  return ` (${link(shortReference(reference), `https://doi.org/${reference.doi}`)})`;
}
