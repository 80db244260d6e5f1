import type { ComponentChildren } from 'preact';
import { Icon } from '../icon';
import { useWords } from '../words/words';
import { Hero } from './hero';

export const welcomeSteps = ['abilities', 'permission', 'practice'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];

interface WelcomeFrameProps {
  step: WelcomeStep;
  /** Said at the foot of the side. */
  sideNote: ComponentChildren;
  onStep: (step: WelcomeStep) => void;
  children: ComponentChildren;
}

/** The side with the three steps, and the step at hand. Any step can be gone to. */
export function WelcomeFrame({ step, sideNote, onStep, children }: WelcomeFrameProps) {
  const { t } = useWords();
  const now = welcomeSteps.indexOf(step);
  return (
    <div class="onboard">
      <aside class="on-side" aria-label={t('welcome_title')}>
        <Hero />
        <p class="name">{t('popup_name')}</p>
        <p class="muted">{t('welcome_what')}</p>
        <ol class="on-steps">
          {welcomeSteps.map((name, index) => (
            <li
              key={name}
              class={index < now ? 'done' : ''}
              {...(index === now ? { 'aria-current': 'step' as const } : {})}
            >
              <button type="button" onClick={() => onStep(name)}>
                <span class="no">{index < now ? <Icon name="check" /> : index + 1}</span>
                {t(`welcome_step_${name}`)}
                {index < now && <span class="sr"> {t('shared_done')}</span>}
                {name === 'practice' && <small>{t('welcome_sixtySeconds')}</small>}
              </button>
            </li>
          ))}
        </ol>
        <p class="muted small">{sideNote}</p>
      </aside>
      <main class="on-main">{children}</main>
    </div>
  );
}
