import { analyse } from '../analysis';
import type { Knowledge } from '../knowledge/knowledge';
import type { Configuration } from '../lint/configuration';
import { claimCard } from './cards/claim';
import { doseCard } from './cards/dose';
import { statementCard } from './cards/statement';
import { claimEntries } from './lookup';
import { plain } from './markdown';
import type { ToolName } from './protocol';

const MOST_CLAIMS = 8;
const CARD = { commands: false };

/** What the tools rest on. */
export interface ToolSurroundings {
  /** What is known. */
  readonly knowledge: Knowledge;
  /** The rules' settings. */
  readonly configuration: Configuration;
}

/** Tools for language models: each takes a text, and answers in Markdown with nothing that it does not know. */
export const tools: Readonly<Record<ToolName, (text: string, surroundings: ToolSurroundings) => string>> = {
  geromark_look_up_claim: (text, { knowledge }) => {
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const found = claimEntries(knowledge).filter(({ id, claim }) => {
      const about = claim.relations.flatMap(({ subject, object }) => [subject, object]);
      const names = about.map((concept) => knowledge.concepts.get(concept)?.name ?? concept);
      const told = [id, claim.statement, ...names].join('\n').toLowerCase();
      return words.every((word) => told.includes(word));
    });
    const cards = found
      .slice(0, MOST_CLAIMS)
      .map((entry) => `\`[[claim:${entry.id}]]\`\n\n${claimCard(knowledge, entry, CARD)}`);
    return cards.join('\n\n---\n\n') || 'No claim holds these words.';
  },

  geromark_check_statement: (text, { knowledge, configuration }) => {
    const { statements, findings } = analyse(text, { knowledge, configuration });
    const options = { ...CARD, brief: false, reported: [] };
    const cards = statements
      .filter(({ links }) => links.length > 0)
      .map((statement) => statementCard(knowledge, statement, options));
    const reports = findings.map(({ rule, message }) => `- ${plain(message)} (${rule})`).join('\n');
    return [...cards, reports].filter(Boolean).join('\n\n') || 'It speaks of no claim that is known here.';
  },

  geromark_convert_dose: (text, { knowledge, configuration }) => {
    const analysis = analyse(text, { knowledge, configuration });
    const cards = analysis.doses.map((_, index) => doseCard(knowledge, analysis, index));
    return cards.join('\n\n---\n\n') || 'No dose was found in it.';
  },
};
