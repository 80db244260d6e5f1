import type { ActKind, TargetKind } from '../../utils/shapes/schema';
import type { Translate } from './translate';

/** Message keys may hold no hyphen: `private-data` is `act_private_data`. */
export function keyOf(prefix: 'act' | 'target' | 'error' | 'shared_status' | 'popup_relation', code: string): string {
  return `${prefix}_${code.replaceAll('-', '_')}`;
}

export function actWord(act: ActKind, t: Translate): string {
  return t(keyOf('act', act));
}

export function targetWord(target: TargetKind, t: Translate): string {
  return t(keyOf('target', target));
}

/** What happened, what is safe and what to do next, for a code of `errorCodes`. A code of a later version counts as unknown. */
export function errorWords(code: string, t: Translate): string {
  return t(keyOf('error', code)) || t('error_unknown');
}
