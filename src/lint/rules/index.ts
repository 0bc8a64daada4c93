import type { Rule } from '../rule';
import { claimContradicted } from './claim-contradicted';
import { claimMiscited } from './claim-miscited';
import { claimOvergeneralised } from './claim-overgeneralised';
import { claimOverstated } from './claim-overstated';
import { claimUncited } from './claim-uncited';
import { claimUnknown } from './claim-unknown';
import { claimValue } from './claim-value';
import { refDoi } from './ref-doi';
import { suppressionUnknown } from './suppression-unknown';
import { suppressionUnused } from './suppression-unused';
import { termAmbiguous } from './term-ambiguous';
import { termSpelling } from './term-spelling';

/** Every rule, in the order in which they are documented. To add one, write its file and put it here. */
export const rules: readonly Rule[] = [
  claimContradicted,
  claimValue,
  claimOverstated,
  claimOvergeneralised,
  claimUncited,
  claimMiscited,
  claimUnknown,
  termAmbiguous,
  termSpelling,
  refDoi,
  suppressionUnknown,
  suppressionUnused,
];
