import type { ComponentChildren } from 'preact';
import { Dog } from '../icon';
import { IconButton } from '../shared/button';
import { CareLinks, type CompanyHelp } from '../shared/care-links';
import { useWords } from '../words/words';

/** What is the same in every state of the popup. */
export interface PopupCommon {
  /** Host of the page that the popup talks about. */
  site?: string | undefined;
  desk?: CompanyHelp | undefined;
  /** Puts a neutral page before everything. */
  onHide: () => void;
  onOpenList: () => void;
  onClose: () => void;
}

interface PopupFrameProps extends PopupCommon {
  /** Stands over the ways out; absent = the ways out alone. */
  foot?: ComponentChildren;
  footLook?: 'two' | 'slim';
  /** More has to be said than usual: lower rows, so that the last one stays in view. */
  isTight?: boolean;
  /** Nothing is read yet. */
  isWaiting?: boolean;
  children?: ComponentChildren;
}

/** Head with the way to hide and the list, the state's content, foot with the ways out. */
export function PopupFrame(props: PopupFrameProps) {
  const { site, desk, onHide, onOpenList, foot, isTight, isWaiting = false, children } = props;
  const { footLook = foot ? undefined : 'slim' } = props;
  const { t } = useWords();
  return (
    <div class={isTight ? 'popup tight' : 'popup'}>
      <header class="pop-head">
        <Dog />
        <b>{t('popup_name')}</b>
        <span class="site cut">{site}</span>
        <IconButton icon="door" name={t('popup_hide')} onPress={onHide} />
        <IconButton icon="inbox" name={t('popup_openList')} onPress={onOpenList} />
      </header>
      <main aria-busy={isWaiting}>
        {isWaiting && (
          <p class="sr" role="status">
            {t('shared_reading')}
          </p>
        )}
        {children}
      </main>
      <footer class={footLook ? `pop-foot ${footLook}` : 'pop-foot'}>
        {foot}
        <CareLinks desk={desk} hasSteps />
      </footer>
    </div>
  );
}
