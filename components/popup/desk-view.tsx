import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Desk } from '../../utils/shapes/hand-over';
import { DeskFacts } from '../handoff/desk-facts';
import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { type PopupCommon, PopupFrame } from './popup-frame';

interface DeskViewProps extends PopupCommon {
  desk: Desk;
  /** Where the link was opened. */
  host: string;
  words: BothWords;
  isAdded: boolean;
  busy: boolean;
  error?: string | undefined;
  onAdd: () => void;
  onNext: () => void;
}

/** The page in front is the link of a desk: whose it is, four words to compare, and one press to add it. */
export function DeskView(props: DeskViewProps) {
  const { desk, host, words, isAdded, busy, error, onAdd, onNext, onClose } = props;
  const { t } = useWords();
  const foot = (
    <>
      <Button onPress={onClose}>{t(isAdded ? 'shared_close' : 'desk_leave')}</Button>
      <Button kind="primary" disabled={busy} onPress={isAdded ? onNext : onAdd}>
        {t(isAdded ? 'popup_openList' : 'desk_add')}
      </Button>
    </>
  );
  return (
    <PopupFrame {...props} foot={foot} footLook="two">
      {isAdded ? (
        <section class="kept-line" role="status">
          <span class="seal">
            <Icon name="check" />
          </span>
          <div>
            <h1>{t('desk_added')}</h1>
          </div>
        </section>
      ) : (
        <section class="lead">
          <h1>{t('desk_title')}</h1>
        </section>
      )}
      {error && <ProblemNotice code={error} />}
      <DeskFacts desk={desk} words={words} way={t('desk_way_link', [host])} />
    </PopupFrame>
  );
}
