import type { ClaimStatus } from '../../knowledge/claim';

/** The statuses from the firmest to the most open. */
export const statuses: readonly ClaimStatus[] = [
  'established',
  'reported',
  'interpretation',
  'hypothesis',
  'open',
];

/** The firmest of some statuses; `established` for none, which is a definition. */
export function firmest(list: readonly ClaimStatus[]): ClaimStatus {
  return statuses.find((status) => list.includes(status)) ?? 'established';
}

/** The weakest of some statuses; `established` for none. */
export function weakest(list: readonly ClaimStatus[]): ClaimStatus {
  return statuses.findLast((status) => list.includes(status)) ?? 'established';
}
