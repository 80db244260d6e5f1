import { Icon } from '../icon';
import { ProblemNotice } from '../shared/acts/problem';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';
import { HandOverSteps } from './hand-over-steps';

interface SendDialogProps {
  title: string;
  file: { name: string; bytes: number; sha256?: string | undefined };
  mail: { to?: string | undefined; subject: string; body: string };
  /** The browser can hand the file to another app. */
  canShare: boolean;
  busy: boolean;
  problem?: string | undefined;
  onShare(): void;
  /** Saves the file and opens the mail. */
  onMail(): void;
  onSave(): void;
  onSent(): void;
  /** Sends it into the company's own vault; absent where there is none. */
  onVault?: (() => void) | undefined;
  onClose(): void;
}

/** The file is made; sending it is the person's act, and they say when it is done. */
export function SendDialog(props: SendDialogProps) {
  const { title, file, mail, canShare, busy, problem } = props;
  const { t } = useWords();
  return (
    <Dialog
      title={title}
      small
      onClose={props.onClose}
      foot={
        <>
          {!props.onVault && <Button onPress={props.onClose}>{t('handoff_notYet')}</Button>}
          <Button {...(props.onVault ? {} : { kind: 'primary' })} disabled={busy} onPress={props.onSent}>
            {t('handoff_sent')}
          </Button>
          {props.onVault && (
            <Button kind="primary" icon="send" disabled={busy} onPress={props.onVault}>
              {t('handoff_toVault')}
            </Button>
          )}
        </>
      }
    >
      <HandOverSteps at="send" />
      {problem && <ProblemNotice code={problem} />}
      <p class="file">
        <Icon name="pack" />
        <span>
          <b>{file.name}</b>
          <small class="muted num">
            {byteSize(file.bytes)}
            {t('dashboard_between')}
            {t('handoff_onlyThey')}
          </small>
        </span>
      </p>
      <div class="mailtext">
        {mail.to && <p class="muted small">{t('handoff_mailTo', [mail.to])}</p>}
        <p class="muted small">{t('handoff_mailSubject', [mail.subject])}</p>
        <p class="mailbody">{mail.body}</p>
      </div>
      <div class="line">
        {canShare && (
          <Button icon="share" onPress={props.onShare}>
            {t('handoff_share')}
          </Button>
        )}
        <Button icon="mail" onPress={props.onMail}>
          {t('handoff_mail')}
        </Button>
        <Button kind="quiet" icon="download" onPress={props.onSave}>
          {t('handoff_save')}
        </Button>
      </div>
      <p class="muted small">{t(props.onVault ? 'handoff_toVaultHelp' : 'handoff_notSentByUs')}</p>
      {file.sha256 && (
        <details class="for-tech">
          <summary>
            <Icon name="right" />
            {t('shared_forTechnician')}
          </summary>
          <p class="mono small muted keys">SHA-256 {file.sha256}</p>
        </details>
      )}
    </Dialog>
  );
}
