import { useWords } from '../words/words';

const steps = ['desk', 'consent', 'send'] as const;
type HandOverStep = (typeof steps)[number];

/** Whom, consent, send: where the person is. */
export function HandOverSteps({ at }: { at: HandOverStep }) {
  const { t } = useWords();
  const now = steps.indexOf(at);
  return (
    <ol class="three-steps" aria-label={t('handoff_steps')}>
      {steps.map((step, index) => (
        <li
          key={step}
          class={index < now ? 'done' : ''}
          {...(index === now ? { 'aria-current': 'step' as const } : {})}
        >
          {t(`handoff_step_${step}`)}
        </li>
      ))}
    </ol>
  );
}
