import { SendDialog } from '../../../components/handoff/send-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { noteSent } from '../../../utils/evidence/hand-over/hand-overs';
import type { Inbox } from '../../../utils/shapes/hand-over';
import { askStore } from '../../shared/ask-store';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import type { MadeFile } from './make-file';
import { handIn } from './to-vault';
import { mayShare, openMail, shareFile } from './ways-out';

/** The file is made and waits to be sent. */
export function SendContainer(props: { made: MadeFile; inbox?: Inbox | undefined; onClose(): void }) {
  const { made, inbox, onClose } = props;
  const { t } = useWords();
  const act = useAct();
  const file = new File([made.blob], made.name, { type: 'application/octet-stream' });
  const mail = {
    to: made.mail,
    subject: t('handoff_mailSubjectText'),
    body: t('handoff_mailBody', [made.handOver.desk.name, made.name]),
  };
  const toVault = async ({ endpoint }: Inbox) => {
    const isGranted = await askStore(endpoint);
    const isDone = await act.run(async () => {
      if (!isGranted) throw new CodedError('vault-not-granted');
      await handIn(made.handOver.id, 'pack', made.blob);
    });
    // What has to wait says so in its row
    if (isDone) onClose();
  };
  return (
    <SendDialog
      title={t('handoff_done')}
      file={{ name: made.name, bytes: made.blob.size, sha256: made.sha256 }}
      mail={mail}
      canShare={mayShare(file)}
      busy={act.isBusy}
      problem={act.problem}
      onShare={() => void act.run(() => shareFile(file, mail))}
      onMail={() => {
        saveBlob(made.blob, made.name);
        openMail(mail);
      }}
      onSave={() => saveBlob(made.blob, made.name)}
      onSent={async () => {
        if (await act.run(() => noteSent(made.handOver.id, instantNow()))) onClose();
      }}
      onVault={inbox && (() => void toVault(inbox))}
      onClose={onClose}
    />
  );
}
