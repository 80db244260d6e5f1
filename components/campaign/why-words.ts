import type { Why } from '../../utils/review/campaigns/campaign-rows';
import type { Translate } from '../words/translate';

const [hour, day] = [60, 1_440];

/** How long after, in words: 「4 分後」「翌日」「3 日後」. */
function laterWords(minutes: number, t: Translate): string {
  const apart = Math.abs(minutes);
  const [key, count] =
    apart < hour
      ? (['minutes', apart] as const)
      : apart < day
        ? (['hours', Math.round(apart / hour)] as const)
        : (['days', Math.round(apart / day)] as const);
  return t(`campaign_${minutes < 0 ? 'before' : 'after'}_${key}`, [String(count)]);
}

/** Why a row is in: 「本文が 1 と 82 % 同じ・4 分後」. */
export function whyWords(why: Why | undefined, t: Translate): string {
  if (!why) return t('campaign_first');
  const { by, to, percent, minutes } = why;
  const fact =
    by === 'text' ? t('campaign_why_text', [String(to), String(percent ?? 0)]) : t(`campaign_why_${by}`, [String(to)]);
  return minutes === undefined ? fact : `${fact}${t('campaign_between')}${laterWords(minutes, t)}`;
}
