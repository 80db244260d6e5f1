import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { PictureOfCapture } from './picture-of-capture';

/** `refused`: asked in this visit and not given. */
export type ScreenPermission = 'open' | 'granted' | 'refused';

interface PermissionStepProps {
  permission: ScreenPermission;
  /** Asks the browser; must be called in the click. */
  onAsk: () => void;
  onNext: () => void;
}

/** The broad wording of the browser, explained in pictures and words before it appears. */
export function PermissionStep({ permission, onAsk, onNext }: PermissionStepProps) {
  const { t } = useWords();
  const isGranted = permission === 'granted';
  return (
    <>
      <h1>{t('welcome_permission')}</h1>
      <p class="text muted">{t('welcome_permissionHelp')}</p>
      <div class="compare">
        <figure>
          <PictureOfCapture edge="dashed" />
          <figcaption>
            <b>{t('welcome_without')}</b>
            {t('welcome_withoutHelp')}
          </figcaption>
        </figure>
        <figure>
          <PictureOfCapture edge="solid" />
          <figcaption>
            <b>{t('welcome_with')}</b>
            {t('welcome_withHelp')}
          </figcaption>
        </figure>
      </div>
      <section class="asks">
        <BrowserPrompt />
        <div class="why-wide">
          <h2>{t('welcome_whyWide')}</h2>
          <ul>
            <li>
              <Icon name="check" />
              <span>
                <b>{t('welcome_does')}</b>
                {t('welcome_doesHelp')}
              </span>
            </li>
            <li>
              <Icon name="untouched" />
              <span>
                <b>{t('welcome_doesNot')}</b>
                {t('welcome_doesNotHelp')}
              </span>
            </li>
          </ul>
        </div>
      </section>
      <footer class="on-foot">
        <p class="muted small" role="status">
          {isGranted && <Sign kind="proven" />} {t(`welcome_permission_${permission}`)}
        </p>
        {isGranted ? (
          <Button kind="primary" size="l" onPress={onNext}>
            {t('welcome_next')}
          </Button>
        ) : (
          <>
            <Button size="l" onPress={onNext}>
              {t('welcome_notNow')}
            </Button>
            <Button kind="primary" size="l" onPress={onAsk}>
              {t('welcome_ask')}
            </Button>
          </>
        )}
      </footer>
    </>
  );
}

/** A drawing of the browser's question, so that its words surprise nobody. */
function BrowserPrompt() {
  const { t } = useWords();
  return (
    <div
      class="prompt"
      role="img"
      aria-label={`${t('welcome_prompt')} ${t('welcome_promptTitle')} ${t('welcome_promptLine')}`}
    >
      <p class="muted small">{t('welcome_prompt')}</p>
      <div>
        <p>{t('welcome_promptTitle')}</p>
        <p class="perm">
          <span />
          {t('welcome_promptLine')}
        </p>
        <p class="fake">
          <span>{t('welcome_promptDeny')}</span>
          <span>{t('welcome_promptAllow')}</span>
        </p>
      </div>
    </div>
  );
}
