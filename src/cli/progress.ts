/** A count of notes on a terminal, for work that is long enough to wonder; silent in a pipe. */
export class Progress {
  private done = 0;
  private shown = 0;

  constructor(
    /** How many notes there are; null where that is not known. */
    private readonly total: number | null,
    private readonly stream: NodeJS.WriteStream = process.stderr,
  ) {}

  /** One more note is done. */
  step(): void {
    this.done++;
    const now = Date.now();
    if (!this.stream.isTTY || (this.total ?? this.done) < 20 || now - this.shown < 100) return;
    this.shown = now;
    this.stream.write(`\r${this.done}${this.total === null ? '' : ` of ${this.total}`} notes`);
  }

  /** Takes the count away, so that something else can be printed. */
  clear(): void {
    if (this.shown > 0) this.stream.write('\r\u001b[K');
  }
}
