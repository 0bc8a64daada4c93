import type { Knowledge } from '../../knowledge/knowledge';
import { type ClaimEntry, referencesOf } from '../lookup';
import { commandLink, link, plain } from '../markdown';
import { commands } from '../protocol';
import { context, STATUS_MARK, shortReference } from './words';

/** What a card may offer. */
export interface CardOptions {
  /** True where the client runs our commands from links. */
  readonly commands: boolean;
}

/** A claim: what it says, how firmly, where it holds, who reports it. */
export function claimCard(knowledge: Knowledge, entry: ClaimEntry, options: CardOptions): string {
  const { claim } = entry;
  return [
    `**${plain(claim.statement)}**`,
    claimFacts(knowledge, entry),
    claim.note && plain(claim.note),
    options.commands && claimCommands(entry),
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
  const references = referencesOf(entry).map((reference) =>
    reference.doi
      ? link(shortReference(reference), `https://doi.org/${reference.doi}`)
      : plain(shortReference(reference)),
  );
  return [facts.filter(Boolean).join(' · '), references.join('; ')].filter(Boolean).join('  \n');
}

function claimCommands(entry: ClaimEntry): string {
  return [
    commandLink('Show in pathway', commands.showPathway, { claim: entry.id }),
    entry.claim.references.length > 0 &&
      commandLink('Insert citation', commands.insertCitation, { claim: entry.id }),
  ]
    .filter(Boolean)
    .join(' · ');
}
