import { SendDialog } from '../../../components/handoff/send-dialog';
import { useAct } from '../../../components/shared/use-act';
import { useWords } from '../../../components/words/words';
import { noteSent } from '../../../utils/evidence/hand-over/hand-overs';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import type { MadeFile } from './make-file';
import { mayShare, openMail } from './ways-out';

/** The file is made and waits to be sent. */
export function SendContainer({ made, onClose }: { made: MadeFile; onClose(): void }) {
  const { t } = useWords();
  const act = useAct();
  const file = new File([made.blob], made.name, { type: 'application/octet-stream' });
  const mail = {
    to: made.mail,
    subject: t('handoff_mailSubjectText'),
    body: t('handoff_mailBody', [made.handOver.desk.name, made.name]),
  };
  return (
    <SendDialog
      title={t('handoff_done')}
      file={{ name: made.name, bytes: made.blob.size, sha256: made.sha256 }}
      mail={mail}
      canShare={mayShare(file)}
      busy={act.isBusy}
      problem={act.problem}
      onShare={() =>
        void navigator.share({ files: [file], title: mail.subject, text: mail.body }).catch(() => undefined)
      }
      onMail={() => {
        saveBlob(made.blob, made.name);
        openMail(mail);
      }}
      onSave={() => saveBlob(made.blob, made.name)}
      onSent={async () => {
        if (await act.run(() => noteSent(made.handOver.id, instantNow()))) onClose();
      }}
      onClose={onClose}
    />
  );
}
