import type { CaptureAtHand, CaptureStep } from '../../utils/shapes/schema';
import { Icon, Sign } from '../icon';
import { Spinner } from '../shared/spinner';
import type { Translate } from '../words/translate';
import { useWords } from '../words/words';

const order: readonly CaptureStep[] = ['facts', 'pixels', 'archive', 'seal'];

/** The four steps with words: done, at work, to come, or left out with a sign. */
export function Steps({ job }: { job: CaptureAtHand }) {
  const { t } = useWords();
  const now = order.indexOf(job.step);
  return (
    <section class="card pad-s">
      <ol class="steps">
        {order.map((step, index) => {
          const failed = job.failures.some(
            (failure) => failure.step === step && !['mhtml-not-granted', 'mhtml-session'].includes(failure.code),
          );
          if (index === now) {
            return (
              <li key={step} aria-current="step">
                <Spinner />
                <b>{t(`popup_step_${step}`)}</b>
                <span class="muted">{t('popup_stepNow')}</span>
              </li>
            );
          }
          return (
            <li key={step} class={index < now ? 'done' : 'wait'}>
              {failed ? <Sign kind="missing" /> : <Icon name={index < now ? 'check' : 'seal'} />}
              {t(`popup_step_${step}`)}
              <span class="sr">
                {t(failed ? 'popup_stepFailed' : index < now ? 'popup_stepDone' : 'popup_stepLater')}
              </span>
              <span class="muted num">{index < now ? doneWords(step, job, t) : ''}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

function doneWords(step: CaptureStep, job: CaptureAtHand, t: Translate): string {
  if (step !== 'pixels' || !job.picture) return '';
  if (job.picture.kind === 'none') return t('popup_stepNone');
  if (job.picture.kind === 'rendered') return t('popup_stepRendered');
  return t('popup_stepShots', [String(job.picture.tiles.length)]);
}
