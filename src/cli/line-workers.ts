import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Project } from '../lint/project';
import { type AnnotatedLine, annotateLine } from './annotate-line';
import type { Line } from './lines';

/** How many lines each worker may have before it: enough never to wait, few enough to hold in memory. */
const AHEAD = 8;

/** Annotates lines one after another, with `jobs` threads beside this one or, for 1, in this one; order is kept. */
export async function* annotateLines(
  lines: AsyncIterable<Line>,
  project: Project,
  jobs: number,
): AsyncGenerator<AnnotatedLine> {
  if (jobs === 1) {
    for await (const line of lines) yield annotateLine(line, project);
    return;
  }
  const workers = Array.from({ length: jobs }, () => new LineWorker(project));
  const pending: Promise<AnnotatedLine>[] = [];
  try {
    let turn = 0;
    for await (const line of lines) {
      pending.push(workers[turn++ % jobs]!.annotate(line));
      if (pending.length >= jobs * AHEAD) yield await pending.shift()!;
    }
    while (pending.length > 0) yield await pending.shift()!;
  } finally {
    for (const worker of workers) worker.end();
  }
}

/** A thread that annotates lines, in the order in which it is given them. */
class LineWorker {
  private readonly worker: Worker;
  private readonly waiting: { resolve(line: AnnotatedLine): void; reject(error: Error): void }[] = [];

  constructor(project: Project) {
    this.worker = new Worker(new URL(import.meta.url), { workerData: project });
    this.worker.on('message', (line: AnnotatedLine) => this.waiting.shift()?.resolve(line));
    this.worker.on('error', (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  annotate(line: Line): Promise<AnnotatedLine> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(line);
    });
  }

  end(): void {
    void this.worker.terminate();
  }
}

/** True in a thread that {@link annotateLines} started; such a thread serves lines and is no command of its own. */
export const isLineWorker = !isMainThread;

/** Serves lines to the main thread. */
export function serveLines(): void {
  parentPort?.on('message', (line: Line) =>
    parentPort?.postMessage(annotateLine(line, workerData as Project)),
  );
}
