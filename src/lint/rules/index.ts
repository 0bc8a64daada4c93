import type { Rule } from '../rule';
import { ageImplausible } from './age-implausible';
import { claimContradicted } from './claim-contradicted';
import { claimMiscited } from './claim-miscited';
import { claimOvergeneralised } from './claim-overgeneralised';
import { claimOverstated } from './claim-overstated';
import { claimUncited } from './claim-uncited';
import { claimUnknown } from './claim-unknown';
import { claimValue } from './claim-value';
import { doseConversion } from './dose-conversion';
import { doseFrequencyConflict } from './dose-frequency-conflict';
import { doseHumanEquivalent } from './dose-human-equivalent';
import { doseImplausible } from './dose-implausible';
import { doseNoUnit } from './dose-no-unit';
import { doseNotation } from './dose-notation';
import { doseRouteConflict } from './dose-route-conflict';
import { doseUnit } from './dose-unit';
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
  doseUnit,
  doseNoUnit,
  doseNotation,
  doseImplausible,
  doseConversion,
  doseHumanEquivalent,
  doseFrequencyConflict,
  doseRouteConflict,
  ageImplausible,
  refDoi,
  suppressionUnknown,
  suppressionUnused,
];
