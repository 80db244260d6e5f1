import type { SecondRead } from '../../utils/evidence/store/captures/second-read';
import type { StampState } from '../../utils/evidence/time-stamp/stamp-state';
import { keyPart, type WordKey } from '../../utils/word-key';
import { Sign } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { exactTime } from '../words/format-time';
import { useWords } from '../words/words';

export interface BackingCardProps {
  /** Absent for a capture without a signature: there is nothing to stamp. */
  stamp: StampState | undefined;
  /** The stamp was verified against a root from outside. */
  isProven: boolean;
  /** Second readings, oldest first. */
  reads: readonly SecondRead[];
  /** Whether the permalink can be read again by an adapter. */
  canReadAgain: boolean;
  /** What runs now: `stamp` or `read`. */
  busy?: string | undefined;
  /** Code of what went wrong with either. */
  problem?: string | undefined;
  onSend: () => void;
  onReadAgain: () => void;
}

/** What may still be added to a sealed capture from outside: a third party's time, a second reading. */
export function BackingCard(props: BackingCardProps) {
  const { t } = useWords();
  const { stamp, busy } = props;
  return (
    <section class="card" aria-label={t('stamp_backing')}>
      <header>
        <h2>{t('stamp_backing')}</h2>
      </header>
      <div class="pad backing">
        {stamp && (
          <div class="backing-row">
            <h3>{t('stamp_title')}</h3>
            <StampLine state={stamp} isProven={props.isProven} />
            {stamp.is === 'pending' && (
              <Button size="s" disabled={busy !== undefined} onPress={props.onSend}>
                {t(busy === 'stamp' ? 'stamp_sending' : 'stamp_send')}
              </Button>
            )}
          </div>
        )}
        <div class="backing-row">
          <h3>{t('again_title')}</h3>
          <ReadLines {...props} />
          {props.canReadAgain && (
            <Button size="s" disabled={busy !== undefined} onPress={props.onReadAgain}>
              {t(busy === 'read' ? 'again_reading' : 'again_read')}
            </Button>
          )}
        </div>
        {props.problem && <ProblemNotice code={props.problem} />}
      </div>
    </section>
  );
}

function StampLine({ state, isProven }: { state: StampState; isProven: boolean }) {
  const { t } = useWords();
  switch (state.is) {
    case 'off':
      return (
        <p>
          <Sign kind="missing" /> {t('stamp_off')}
        </p>
      );
    case 'pending':
      return (
        <p role="status">
          <Sign kind="missing" /> {t('stamp_pending', [exactTime(state.since)])}
          {state.error && <span class="muted small">{t(`stamp_error_${keyPart(state.error)}`)}</span>}
          <span class="muted small num">
            {state.nextAt ? t('stamp_next', [exactTime(state.nextAt)]) : t('stamp_nextSoon')}
          </span>
        </p>
      );
    case 'stamped':
      return (
        <p>
          <Sign kind={isProven ? 'proven' : 'claimed'} />{' '}
          <span class="num">{t('stamp_stamped', [exactTime(state.token.genTime)])}</span>
          <span class="muted small num">{t('stamp_captured', [exactTime(state.capturedAt)])}</span>
        </p>
      );
    default:
      return (
        <p role="alert">
          <Sign kind="changed" /> {t('stamp_wrong', [state.fault])}
        </p>
      );
  }
}

function wordOf({ state, found, same }: SecondRead): WordKey {
  if (state === 'login' || state === 'unreadable') return `again_state_${state}`;
  return found ? (same ? 'again_was_same' : 'again_was_other') : 'again_was_gone';
}

function ReadLines({ reads, canReadAgain }: BackingCardProps) {
  const { t } = useWords();
  return (
    <>
      {reads.length === 0 && <p class="muted small">{t(canReadAgain ? 'again_help' : 'again_cannot')}</p>}
      {reads.map((read) => (
        <p key={read.at}>
          <Sign kind={read.same ? 'proven' : 'missing'} /> {t(wordOf(read))}
          <span class="muted small num">{exactTime(read.at)}</span>
          {read.differences.length > 0 && (
            <span class="muted small">
              {t('again_fields', [
                read.differences.map(({ field }) => t(`again_field_${keyPart(field)}`)).join(t('dashboard_between')),
              ])}
            </span>
          )}
        </p>
      ))}
    </>
  );
}
