import { DeskFacts } from '../handoff/desk-facts';
import { type OfferedDesk, OtherDesk, OtherDeskActs, otherDeskTitle } from '../handoff/other-desk';
import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import { type PopupCommon, PopupFrame } from './popup-frame';
import { Choice } from './record-choices';

/** The desk in the address of the page in front. */
export interface Invitation extends OfferedDesk {
  /** Where the link was opened. */
  host: string;
  /** People post on the page: anybody can have written the link. */
  isPosted: boolean;
}

interface DeskViewProps extends PopupCommon {
  invitation: Invitation;
  isAdded: boolean;
  busy: boolean;
  error?: string | undefined;
  onAdd: () => void;
  /** It is not asked about again. */
  onDecline: () => void;
  /** To what can be recorded of the page. */
  onRecord: () => void;
  onNext: () => void;
}

/** The address of the page in front brings a desk: whose it is, four words to compare, and one press to add it. */
export function DeskView(props: DeskViewProps) {
  const { invitation, isAdded, busy, error, onAdd, onDecline, onRecord, onNext, onClose } = props;
  const { desk, host, words, meeting, isPosted } = invitation;
  const { t } = useWords();
  const isOther = !isAdded && meeting.is === 'other';
  const foot = isOther ? (
    <OtherDeskActs meeting={meeting} isBusy={busy} onKeep={onDecline} onTake={onAdd} />
  ) : (
    <>
      <Button disabled={busy} onPress={isAdded ? onClose : onDecline}>
        {t(isAdded ? 'shared_close' : 'desk_leave')}
      </Button>
      <Button kind="primary" disabled={busy} onPress={isAdded ? onNext : onAdd}>
        {t(isAdded ? 'popup_openList' : 'desk_add')}
      </Button>
    </>
  );
  return (
    <PopupFrame {...props} foot={foot} footLook="two" isTight={isOther || isPosted}>
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
          <h1>{t(isOther ? otherDeskTitle(meeting) : 'desk_title')}</h1>
          {isOther && <p>{t('desk_way_link', [host])}</p>}
        </section>
      )}
      {error && <ProblemNotice code={error} />}
      {!isAdded && !isOther && isPosted && (
        <Notice icon="alert" tone="caution">
          {t('desk_linkPosted', [host])}
        </Notice>
      )}
      {isOther ? (
        <OtherDesk {...invitation} postedOn={isPosted ? host : undefined} />
      ) : (
        <DeskFacts desk={desk} words={words} way={t('desk_way_link', [host])} />
      )}
      <div class="choices">
        <Choice
          icon="target"
          title={t('desk_recordPage')}
          help={t('desk_recordPageHelp')}
          busy={busy}
          onPress={onRecord}
        />
      </div>
    </PopupFrame>
  );
}

/** The address brings a desk, about which nothing is asked any more. */
export function InvitationLine({ onShow }: { onShow: () => void }) {
  const { t } = useWords();
  return (
    <p class="muted small">
      {t('desk_inAddress')}{' '}
      <button type="button" class="link" onClick={onShow}>
        {t('desk_inAddressShow')}
      </button>
    </p>
  );
}
