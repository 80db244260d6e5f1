import { lawFact } from '../../utils/takedown/law/law-facts';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { type Fact, Facts } from '../shared/facts';
import { LawLine } from '../shared/law-cite';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';

interface HandOffDialogProps {
  number: string;
  title: string;
  captures: number;
  /** Who opens it. `keyEnds`: the last eight characters of each recipient. */
  target: { name?: string | undefined; keyEnds: readonly string[]; areValid: boolean };
  onHandOff(): void;
  /** Goes to where the recipient is set. */
  onSettings(): void;
  onClose(): void;
}

/** Before a case is given to HR: who will see what, what they will not see, and that nothing has been seen so far. */
export function HandOffDialog(props: HandOffDialogProps) {
  const { target, onHandOff, onClose } = props;
  const { t } = useWords();
  const name = target.name ?? t('handoff_someone');
  if (!target.areValid) return <NobodySet {...props} isTyped={target.keyEnds.length > 0} />;
  const facts: Fact[] = [
    {
      label: t('handoff_who'),
      value: <b>{name}</b>,
      behind: <span class="mono">{t('handoff_keyEnd', [target.keyEnds.map((end) => `…${end}`).join(' ')])}</span>,
    },
    { label: t('handoff_seen'), value: t('handoff_seenText') },
    { label: t('handoff_unseen'), value: t('handoff_unseenText') },
    { label: t('handoff_how'), value: t('handoff_howText') },
  ];
  return (
    <Dialog
      title={t('handoff_title', [name])}
      small
      onClose={onClose}
      foot={
        <>
          <p class="muted small">{t('handoff_logged')}</p>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" icon="send" onPress={onHandOff}>
            {t('handoff_act', [name])}
          </Button>
        </>
      }
    >
      <div class="handoff">
        <p class="muted small num">
          {props.number}
          {'　'}
          {props.title}
          {'　'}
          {t('export_captures', [String(props.captures)])}
        </p>
        <p class="handoff-lead">
          <Icon name="eyeoff" />
          {t('handoff_untilThen')}
        </p>
        <Facts facts={facts} />
        <Notice icon="info">
          <LawLine fact={lawFact('no-retaliation')} brief />
        </Notice>
        <p class="muted small">{t('handoff_gone')}</p>
      </div>
    </Dialog>
  );
}

/** Nobody to hand over to: what is needed, and where it goes. */
function NobodySet({ isTyped, onSettings, onClose }: HandOffDialogProps & { isTyped: boolean }) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('handoff_nobody')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('shared_close')}</Button>
          <Button kind="primary" onPress={onSettings}>
            {t('handoff_toSettings')}
          </Button>
        </>
      }
    >
      <div class="handoff">
        <p class="text">{t(isTyped ? 'handoff_nobodyWrong' : 'handoff_nobodyText')}</p>
        <p class="muted small">{t('handoff_untilThen')}</p>
      </div>
    </Dialog>
  );
}
