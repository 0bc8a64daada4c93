import type { Note } from '../../note/note';
import { headerText } from './context';
import { sentenceAround, within } from './places';
import type { ScannedBlock } from './reading';
import type { ScannedQuantity } from './scan/scan';
import { setOf, tableOf } from './scan/vocabulary';

const dosingWords = setOf('dosing');
const dietTable = tableOf('diet');
const waterTable = tableOf('water');

/** What is eaten rather than given. */
export const NUTRIENT = setOf('nutrient');

/** What in a quantity's sentence speaks for its being a dose. */
export class Evidence {
  private readonly from: number;
  private readonly to: number;

  constructor(
    private readonly scanned: ScannedBlock,
    private readonly quantity: ScannedQuantity,
  ) {
    const { from, to } = sentenceAround(scanned.scan.sentences, quantity.first);
    this.from = from;
    this.to = to;
  }

  /** An agent within a few words, with no other number between. */
  get agentNear(): boolean {
    return this.agentWithin(6);
  }

  /** An agent right beside it. */
  get agentAdjacent(): boolean {
    return this.agentWithin(4);
  }

  /** A drug right before it: fat and protein are shares of a diet without being doses. */
  get substanceAdjacent(): boolean {
    const { first } = this.quantity;
    const near = within(this.scanned.agents, first - 5, first);
    return near.some(
      (agent) => agent.rank === 'substance' && !NUTRIENT.has(this.scanned.scan.tokens[agent.first]!.lower),
    );
  }

  /** A drug before it, or right behind it: for masses that are as often those of food or of bodies. */
  get substanceNear(): boolean {
    const { first, next } = this.quantity;
    const near = within(this.scanned.agents, first - 8, next + 3);
    const { tokens } = this.scanned.scan;
    return near.some((agent) => {
      const gap = tokens.slice(Math.min(agent.next, next), Math.max(agent.first, first));
      return agent.rank !== 'protein' && !gap.some((token) => token.text === ';');
    });
  }

  private agentWithin(reach: number): boolean {
    const { first, next } = this.quantity;
    const near = within(this.scanned.agents, first - reach - 4, next + Math.min(reach, 4) + 1);
    return near.some((agent) => (agent.next <= first ? first - agent.next <= reach : agent.first >= next));
  }

  /** A substance named in the sentence. */
  get agentInSentence(): boolean {
    return within(this.scanned.agents, this.from, this.to).some((agent) => agent.rank !== 'protein');
  }

  /** A word of giving or taking in the sentence. */
  get dosing(): boolean {
    return this.some((index) => dosingWords.has(this.scanned.scan.tokens[index]!.lower));
  }

  /** Nothing but food is named, and nobody is given it: `a serving has 12 g protein`. */
  get onlyFood(): boolean {
    const { tokens } = this.scanned.scan;
    const agents = within(this.scanned.agents, this.from, this.to);
    const isFood = agents.length > 0 && agents.every((agent) => NUTRIENT.has(tokens[agent.first]!.lower));
    return isFood && !this.dosing && !this.frequency;
  }

  /** A rate in the sentence. */
  get frequency(): boolean {
    return within(this.scanned.scan.frequencies, this.from, this.to).length > 0;
  }

  /** Food or water in the sentence. */
  get matrix(): boolean {
    const { tokens } = this.scanned.scan;
    return this.some(
      (index) => dietTable.match(tokens, index) !== null || waterTable.match(tokens, index) !== null,
    );
  }

  /** Something for the skin or the eye in the sentence. */
  get topical(): boolean {
    return this.some((index) =>
      /^(topical|topically|cream|gel|ointment|lotion|drops|medium|agar|skin)$/.test(
        this.scanned.scan.tokens[index]!.lower,
      ),
    );
  }

  /** The column is one of doses, not of levels or weights. */
  headerIsDose(note: Note): boolean {
    const header = headerText(note, this.scanned.block) ?? '';
    return (
      /\b(dose|dosage|doses|dosing|amount|given|concentration|conc)\b/i.test(header) &&
      !/\b(plasma|serum|blood|trough|level)/i.test(header)
    );
  }

  private some(test: (index: number) => boolean): boolean {
    for (let index = this.from; index < this.to; index += 1) if (test(index)) return true;
    return false;
  }
}
