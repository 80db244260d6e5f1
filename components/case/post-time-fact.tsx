import type { PostTime } from '../../utils/platforms/contract';
import { Lacking } from '../facts/fact-line';
import { exactTime, postTime } from '../words/format-time';
import { listed } from '../words/joined';
import { useWords } from '../words/words';

/** The post's own time, no finer than it was stated, and where it was read. */
export function PostTimeFact({ time }: { time?: PostTime | undefined }) {
  const { t, lang } = useWords();
  if (!time) return <Lacking words={t('dashboard_fact_noTime')} />;
  const source = time.method ? t(`dashboard_time_${time.method}`) : '';
  const isInstant = time.iso !== undefined && /T.*(?:Z|[+-]\d\d:\d\d)$/.test(time.iso) && !time.iso.includes('/');
  if (time.iso && isInstant && fine.has(time.precision ?? 's')) {
    const utc = new Date(time.iso).toISOString();
    const cut = time.precision === 'minute' ? -3 : undefined;
    return (
      <>
        <b class="num">{exactTime(time.iso).slice(0, cut)}</b>
        <span class="muted num">{t('dashboard_time_zones', [utc.slice(11, 19).slice(0, cut), source])}</span>
      </>
    );
  }
  const shown = postTime(time, lang);
  return (
    <>
      {shown && (
        <b class="num captured" dir="auto">
          {shown}
        </b>
      )}
      <span class="muted">{listed([t(`dashboard_precision_${time.precision ?? 'unknown'}`), source], lang)}</span>
      {!time.iso && <Lacking words={t('dashboard_fact_timeUnread')} />}
    </>
  );
}

const fine = new Set(['ms', 's', 'minute']);
