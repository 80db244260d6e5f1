import { useState } from 'preact/hooks';
import { countLetters } from '../../utils/count-letters';
import type { ActKind, TargetKind } from '../../utils/shapes/schema';
import { Icon } from '../icon';
import { Questions } from '../popup/questions';
import { Button } from '../shared/button';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { Mask } from '../shared/mask';
import { useWords } from '../words/words';
import { PracticePost } from './practice-post';
import { ToolbarNote } from './toolbar-note';

const stages = ['press', 'answer', 'look'] as const;

interface PracticeStepProps {
  desk?: CompanyHelp | undefined;
  browser: 'chromium' | 'firefox';
  /** Whether the toolbar shows our button, as far as the browser tells it. */
  isPinned?: boolean | undefined;
  /** Goes on to the person's own records. */
  onRecords: () => void;
  onDone: () => void;
}

/** One harmless post, once through the whole act. Nothing is stored, and the page says so. */
export function PracticeStep({ desk, browser, isPinned, onRecords, onDone }: PracticeStepProps) {
  const { t } = useWords();
  const [isPressed, setPressed] = useState(false);
  const [act, setAct] = useState<ActKind>();
  const [target, setTarget] = useState<TargetKind>();
  const [isSeen, setSeen] = useState(false);
  const words = t('welcome_practiceWords');
  const isAnswered = act !== undefined && target !== undefined;
  const stage = !isPressed ? 0 : isSeen ? 3 : isAnswered ? 2 : 1;
  const incident = { acts: act ? [act] : [], ...(target ? { target } : {}) };

  return (
    <>
      <h1>{t(`welcome_practice_${stage}`)}</h1>
      <p class="text muted" role="status">
        {t(`welcome_practice_${stage}Help`)}
      </p>
      <div class="practice">
        <div class="practice-left">
          <PracticePost isPressed={isPressed} words={words} onPress={() => setPressed(true)} />
          {isPressed && (
            <section class="practice-asks card pad-s">
              <Questions incident={incident} onAct={setAct} onTarget={setTarget} />
              {isAnswered && (
                <p class="practice-mask">
                  <Mask length={countLetters(words)} read={() => words} onShown={() => setSeen(true)} anywhere />
                </p>
              )}
            </section>
          )}
        </div>
        <ol class="coach">
          {stages.map((name, index) => (
            <li
              key={name}
              {...(index < stage ? { class: 'done' } : {})}
              {...(index === stage ? { 'aria-current': 'step' as const } : {})}
            >
              <span class="no">
                {index < stage ? (
                  <>
                    <Icon name="check" />
                    <span class="sr">{t('welcome_coach_done')}</span>
                  </>
                ) : (
                  index + 1
                )}
              </span>
              <span>
                <b>{t(`welcome_coach_${name}`)}</b>
                {name === 'press' ? <Keys /> : t(`welcome_coach_${name}Help`)}
              </span>
            </li>
          ))}
        </ol>
      </div>
      {stage === 3 && <ToolbarNote browser={browser} isPinned={isPinned} />}
      <footer class="on-foot">
        <CareLinks desk={desk} />
        {stage === 3 ? (
          <>
            <Button size="l" onPress={onDone}>
              {t('welcome_finish')}
            </Button>
            <Button kind="primary" size="l" onPress={onRecords}>
              {t('welcome_toRecords')}
            </Button>
          </>
        ) : (
          <Button size="l" onPress={onDone}>
            {t('welcome_skip')}
          </Button>
        )}
      </footer>
    </>
  );
}

function Keys() {
  const { t } = useWords();
  return (
    <span class="practice-keys">
      {t('welcome_coach_pressHelp')}
      <br />
      <kbd>Alt</kbd> <kbd>Shift</kbd> <kbd>K</kbd> → <kbd>Enter</kbd>
    </span>
  );
}
