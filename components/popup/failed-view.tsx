import type { ComponentChildren } from 'preact';
import type { CaptureAtHand } from '../../utils/shapes/schema';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { errorWords } from '../words/code-words';
import { clockSecond } from '../words/format-time';
import { listed } from '../words/joined';
import { useWords } from '../words/words';
import { type PopupCommon, PopupFrame } from './popup-frame';

interface FailedViewProps extends PopupCommon {
  job: CaptureAtHand;
  /** Sealed captures on this device. */
  safeCount: number;
  busy: boolean;
  /** What went wrong with trying again. */
  problem: ComponentChildren;
  onRetry: () => void;
}

/** A capture that stopped: what happened, what is safe, the next act; the code for who asks for it. */
export function FailedView(props: FailedViewProps) {
  const { job } = props;
  const { t, lang } = useWords();
  const code = job.error?.code ?? 'unknown';
  return (
    <PopupFrame {...props} footLook="slim">
      <section class="kept-line" role="alert">
        <span class="seal err">
          <Icon name="alert" />
        </span>
        <div>
          <h1>{t(`popup_failed_${job.step}`)}</h1>
          <p>{errorWords(code, t)}</p>
        </div>
      </section>
      <section class="card pad-s gets">
        <h2>{t('popup_aboutThisPost')}</h2>
        <ul>
          <li>
            <Sign kind="proven" />
            <span class="num">{t('popup_factsKept', [clockSecond(job.sighting.capturedAt)])}</span>
          </li>
          {!job.picture && (
            <li>
              <Sign kind="missing" />
              {t('popup_noPictureNoPage')}
            </li>
          )}
          <li>
            <Sign kind="missing" />
            {t('popup_noSeal')}
          </li>
        </ul>
        <p class="muted small gets-foot num">{t('popup_othersSafe', [String(props.safeCount)])}</p>
      </section>
      {props.problem}
      <Button kind="primary" size="l" wide disabled={props.busy} onPress={props.onRetry}>
        {t(code === 'quota-exceeded' ? 'popup_retryWithRoom' : 'popup_retry')}
      </Button>
      <Button kind="quiet" wide onPress={props.onClose}>
        {t('popup_leaveIt')}
      </Button>
      <details class="why">
        <summary>
          <Icon name="right" />
          {t('shared_forTechnician')}
        </summary>
        <p class="mono small muted">{listed([code, `capture ${job.id.slice(0, 8)}`], lang)}</p>
        {job.error?.detail && <p class="mono small muted">{job.error.detail}</p>}
      </details>
    </PopupFrame>
  );
}
