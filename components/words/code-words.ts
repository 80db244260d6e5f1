import { type ErrorCode, errorCodes } from '../../utils/error-codes';
import { decisions, reasons } from '../../utils/shapes/desk/opinion';
import type { ActKind, TargetKind } from '../../utils/shapes/schema';
import { keyPart } from '../../utils/word-key';
import type { Translate } from './translate';

export function actWord(act: ActKind, t: Translate): string {
  return t(`act_${keyPart(act)}`);
}

export function targetWord(target: TargetKind, t: Translate): string {
  return t(`target_${keyPart(target)}`);
}

/** What an opinion or a decision says is to be done; empty for a word of another version. */
export function decisionWord(said: unknown, t: Translate): string {
  const decision = decisions.find((each) => each === said);
  return decision ? t(`opinion_decision_${keyPart(decision)}`) : '';
}

/** Reasons of an opinion, each by its words; one of another version counts as another reason. */
export function reasonWords(said: unknown, t: Translate): string[] {
  const all = Array.isArray(said) ? said : [];
  return all.map((one) => t(`opinion_reason_${keyPart(reasons.find((each) => each === one) ?? 'other')}`));
}

/** What happened, what is safe and what to do next, for a code of `errorCodes`. A code of a later version counts as unknown. */
export function errorWords(code: string, t: Translate): string {
  const isKnown = (known: string): known is ErrorCode => errorCodes.some((each) => each === known);
  return t(isKnown(code) ? `error_${keyPart(code)}` : 'error_unknown');
}
