import type { DeletedCase } from '../../utils/shapes/desk/deleted-case';
import { dayOf } from '../words/format-time';
import type { Language, Translate } from '../words/translate';

/** The rules by which a case can have been due. */
const rules = ['closed', 'untouched', 'set'] as const;

/** That a case was deleted: which, when, by whom and why. */
export function deletedWords({ number, at, by, rule, why }: DeletedCase, t: Translate, lang: Language): string {
  const known = rules.find((each) => each === rule);
  const reason = known ? t(`keep_rule_${known}`) : why;
  return t('handoff_deleted', [number, dayOf(at, lang), by.join(t('mark_comma')), reason]);
}
