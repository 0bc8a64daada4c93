import pc from 'picocolors';
import { printable } from './terminal';

/** Something that could not be done: where, what is wrong, what to do. */
export class Problem extends Error {
  constructor(
    /** The file, or null where it is about no file. */
    readonly path: string | null,
    message: string,
    /** The line in the file, from 1, or null. */
    readonly line: number | null = null,
  ) {
    super(message);
  }
}

/** Problems of a run: each is told on standard error as it comes, and the run ends with exit code 2. */
export class Problems {
  /** How many there were. */
  count = 0;

  /** Tells a problem; what is no {@link Problem} is a fault of ours and thrown on. */
  tell(problem: unknown): void {
    if (!(problem instanceof Problem)) throw problem;
    this.count++;
    const place = [problem.path, problem.line].filter((part) => part !== null).join(':');
    process.stderr.write(
      `${pc.red('error')} ${place ? `${printable(place)}: ` : ''}${printable(problem.message)}\n`,
    );
  }
}
