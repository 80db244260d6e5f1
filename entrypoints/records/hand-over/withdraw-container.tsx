import { useState } from 'preact/hooks';
import { SendDialog } from '../../../components/handoff/send-dialog';
import { WithdrawDialog } from '../../../components/handoff/withdraw-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useDraft } from '../../../components/shared/drafts/use-draft';
import { shortDay } from '../../../components/words/format-time';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { withdraw } from '../../../utils/evidence/hand-over/hand-overs';
import { readInbox } from '../../../utils/evidence/hand-over/inbox';
import type { HandOver, Inbox } from '../../../utils/shapes/hand-over';
import { dropHeld } from '../../../utils/vault/inbox/hand-ins';
import { askStore } from '../../shared/ask-store';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { handIn } from './to-vault';
import { mayShare, openMail, shareFile } from './ways-out';

interface WithdrawContainerProps {
  handOver: HandOver;
  /** Requests of the case that were sent already. */
  requests: number;
  onClose(): void;
}

/** Takes consent back, and gives the notice that tells the desk. */
export function WithdrawContainer({ handOver, requests, onClose }: WithdrawContainerProps) {
  const { t, lang } = useWords();
  const act = useAct();
  const live = useLive(readInbox, []);
  const draft = useDraft('withdrawal', handOver.id, '');
  const [file, setFile] = useState<File>();
  const { name } = handOver.desk;
  const run = () =>
    act.run(async () => {
      const now = instantNow();
      const said = draft.now();
      const notice = await withdraw(handOver.id, said.trim(), now);
      draft.written(said);
      setFile(new File([notice], `withdrawal_${now.slice(0, 10)}.age`, { type: 'application/octet-stream' }));
    });
  if (!file)
    return (
      <WithdrawDialog
        day={shortDay(handOver.consentedAt, lang)}
        desk={name}
        requests={requests}
        draft={draft}
        act={act}
        onWithdraw={run}
        onClose={onClose}
      />
    );
  const inbox = live.is === 'read' ? live.value : undefined;
  const toVault = async ({ endpoint }: Inbox) => {
    const isGranted = await askStore(endpoint);
    const isDone = await act.run(async () => {
      if (!isGranted) throw new CodedError('vault-not-granted');
      await handIn(handOver.id, 'withdrawal', file);
    });
    if (isDone) onClose();
  };
  const mail = { subject: t('withdraw_mailSubject'), body: t('withdraw_mailBody', [name, file.name]) };
  return (
    <SendDialog
      title={t('withdraw_done')}
      file={{ name: file.name, bytes: file.size }}
      mail={mail}
      canShare={mayShare(file)}
      busy={act.isBusy}
      problem={act.problem}
      onShare={() => void act.run(() => shareFile(file, mail))}
      onMail={() => {
        saveBlob(file, file.name);
        openMail(mail);
      }}
      onSave={() => saveBlob(file, file.name)}
      onSent={async () => {
        if (await act.run(() => dropHeld(handOver.id, 'withdrawal'))) onClose();
      }}
      onVault={inbox && handOver.queuedAt ? () => void toVault(inbox) : undefined}
      onClose={onClose}
    />
  );
}
