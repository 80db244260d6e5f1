import { Icon } from '../../icon';
import type { GuideView } from '../guide-view';
import { stepLabel } from '../step-label';

/** What is to be known of this page before anything is given to it: what it can read, and where it sends to. */
export function BeforeFilling({ form, t }: GuideView) {
  const warnings = [
    form?.sendsElsewhere === undefined ? [] : t('guide_sendsElsewhere', [form.sendsElsewhere]),
    form?.isByAddress ? t('guide_isByAddress') : [],
    form?.isCut ? t('guide_isCut') : [],
    form?.leavesClient ? t('guide_leavesClient') : [],
  ].flat();
  if (warnings.length === 0) return <p class="muted small">{t('guide_readAtOnce')}</p>;
  return warnings.map((words) => <Caution key={words} words={words} />);
}

/** One thing to be careful of. */
export function Caution({ words }: { words: string }) {
  return (
    <div class="notice caution" role="alert">
      <Icon name="alert" />
      <p>{words}</p>
    </div>
  );
}

/** Other sites that the page asked while it was filled. */
export function CalledLine({ form, t }: GuideView) {
  if (!form?.calls) return null;
  return <Caution words={t('guide_calls', [form.calls.join(', ')])} />;
}

/** What a page did by itself in a filling or after it, where it went, and what it had been given by then. */
export function StoppedLine({ session, form, left, t, lang }: GuideView) {
  const stopped = form?.stopped ?? (left && { ...left, why: 'left' as const });
  if (!stopped) return null;
  const steps = stopped.given.flatMap((index) => session.steps[index] ?? []);
  const labels = steps.map((step) => stepLabel(step, t, lang));
  return (
    <div class="notice danger" role="alert">
      <Icon name="alert" />
      <p>
        {t(`guide_stopped_${stopped.why}`)}
        {lang === 'en' ? ' ' : ''}
        {stopped.to && t('guide_stoppedTo', [stopped.to])}
        {lang === 'en' && stopped.to ? ' ' : ''}
        {labels.length > 0 ? t('guide_stoppedGiven', [labels.join(lang === 'ja' ? '、' : ', ')]) : ''}
      </p>
    </div>
  );
}
