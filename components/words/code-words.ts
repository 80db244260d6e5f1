import { type ErrorCode, errorCodes } from '../../utils/coded-error';
import type { ActKind, TargetKind } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import type { Translate } from './translate';

export function actWord(act: ActKind, t: Translate): string {
  return t(`act_${keyPart(act)}`);
}

export function targetWord(target: TargetKind, t: Translate): string {
  return t(`target_${keyPart(target)}`);
}

/** What happened, what is safe and what to do next, for a code of `errorCodes`. A code of a later version counts as unknown. */
export function errorWords(code: string, t: Translate): string {
  const isKnown = (known: string): known is ErrorCode => errorCodes.some((each) => each === known);
  return t(isKnown(code) ? `error_${keyPart(code)}` : 'error_unknown');
}
