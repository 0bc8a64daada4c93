import type { InlayHint } from 'vscode-languageserver';
import type { Range } from '../note/prose';
import { quantity } from './cards/words';
import { conversions, doseInRegimen } from './dose';
import type { AnalysedNote } from './notes';
import { touches } from './position';

/** Beside a dose its first conversion: mg/kg/d for a diet, the human equivalent for an animal dose. */
export function inlayHints({ analysis, document }: AnalysedNote, within: Range): InlayHint[] {
  return analysis.doses.flatMap((dose, index) => {
    if (!touches(dose, within)) return [];
    const [first] = conversions(doseInRegimen(analysis, index));
    if (!first) return [];
    return [
      {
        position: document.positionAt(dose.end),
        label: `≈ ${quantity(first)}${first.caution === null ? '' : ' human equivalent'}`,
        paddingLeft: true,
        tooltip: [first.what, ...first.assumptions, first.caution].filter(Boolean).join('; '),
      },
    ];
  });
}
