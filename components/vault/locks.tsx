import { Sign } from '../icon';
import { Dated } from '../shared/spoken';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';

/** Until when nothing can be deleted, and how that goes on. Times in ms since 1970. */
export interface ToldLocks {
  readonly until?: number | undefined;
  readonly open: number;
  readonly next?: number | undefined;
  /** Objects whose lock could not be renewed in the last round. */
  readonly failed: number;
}

/** The promise that the vault keeps for what lies in it. */
export function Locks({ locks }: { locks: ToldLocks }) {
  const { t, lang } = useWords();
  const { until, open, next, failed } = locks;
  if (until === undefined) return null;
  const dayOf = (time: number) => shortDay(new Date(time).toISOString(), lang);
  return (
    <>
      <p class="num">
        <Sign kind="proven" />{' '}
        <b>
          <Dated>{t('vault_locksUntil', [dayOf(until)])}</Dated>
        </b>{' '}
        <span class="small muted">{t('vault_locksHelp')}</span>
      </p>
      {next !== undefined && (
        <p class="small muted num">
          <Dated>{t('vault_locksRenewed', [String(open), dayOf(next)])}</Dated>
        </p>
      )}
      {failed > 0 && (
        <p class="small num" role="alert">
          <Sign kind="changed" /> {t('vault_locksFailed', [String(failed)])}
        </p>
      )}
    </>
  );
}
