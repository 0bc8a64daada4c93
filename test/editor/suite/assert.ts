/** The few assertions of the suite: `node:assert` is not there in a worker. */
function fail(message: string): never {
  throw new Error(message);
}

/** The condition holds. */
export function ok(condition: unknown, message: string): asserts condition {
  if (!condition) fail(message);
}

/** Both are the same data. */
export function equal(actual: unknown, expected: unknown): void {
  const [a, b] = [JSON.stringify(actual, null, 1), JSON.stringify(expected, null, 1)];
  if (a !== b) fail(`Expected\n${b}\nbut it is\n${a}`);
}

/** The text holds the piece, or matches the expression. */
export function includes(text: string, piece: string | RegExp): void {
  const found = typeof piece === 'string' ? text.includes(piece) : piece.test(text);
  if (!found) fail(`Expected ${piece} in\n${text}`);
}

type Nothing = false | null | undefined | '' | 0;

/** Waits until something is there, for what the editor does in its own time. */
export async function until<T>(
  what: string,
  look: () => T | PromiseLike<T>,
  patience = 15_000,
): Promise<Exclude<T, Nothing>> {
  const end = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found as Exclude<T, Nothing>;
    if (Date.now() > end) fail(`Waited ${patience / 1000} s in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}
