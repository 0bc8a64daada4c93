import type { Comment } from './note';

/** The HTML comments in `source[from, to)`. One that is not closed runs to the end. */
export function htmlComments(source: string, from: number, to: number): Comment[] {
  const comments: Comment[] = [];
  for (let start = source.indexOf('<!--', from); start >= 0 && start < to; ) {
    const close = source.indexOf('-->', start + 4);
    const end = close < 0 || close + 3 > to ? to : close + 3;
    const text = source.slice(start + 4, close < 0 || close + 3 > to ? to : close).trim();
    comments.push({ start, end, text });
    start = source.indexOf('<!--', end);
  }
  return comments;
}
