import type { PathwayNode, Sign } from './graph';

/** The id of an edge, made of its ends and its effect: `mtorc1 -| akt`. */
export function edgeId(source: string, target: string, sign: Sign, denied: boolean): string {
  const arrow = denied ? '-0' : sign === 1 ? '->' : sign === -1 ? '-|' : '-?';
  return `${source} ${arrow} ${target}`;
}

/** The verb of an effect: proteins are activated and inhibited, processes and states promoted and reduced. */
export function verbOf(
  sign: Sign,
  denied: boolean,
  target: Pick<PathwayNode, 'entity'> | undefined,
  plural = false,
): string {
  if (denied) return 'showed no effect on';
  if (sign === 0) return 'may bear on';
  const [raises, lowers] = target?.entity ? ['activate', 'inhibit'] : ['promote', 'reduce'];
  return `${sign === 1 ? raises : lowers}${plural ? '' : 's'}`;
}

/** The first letter large, unless the name spells itself (mTORC1). */
export function capitalised(name: string): string {
  return /^\p{Ll}(?!\p{Lu})/u.test(name) ? name[0].toUpperCase() + name.slice(1) : name;
}
