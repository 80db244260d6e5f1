import { useState } from 'preact/hooks';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { TextField } from './text-field';
import { VaultFold } from './vault-fold';

/** The store's key of the role employee. */
export interface InboxAccess {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** Where employees hand in: opened by an owner, with the one key that every employee's machine may carry. */
export function InboxSetting(props: {
  hasInbox: boolean;
  mayChange: boolean;
  isBusy: boolean;
  onInbox: (access: InboxAccess | undefined) => Promise<boolean>;
}) {
  const { t } = useWords();
  const [typed, setTyped] = useState<InboxAccess>({ accessKeyId: '', secretAccessKey: '' });
  const isWhole = typed.accessKeyId.length > 2 && typed.secretAccessKey.length > 2;
  const isEmpty = typed.accessKeyId === '' && typed.secretAccessKey === '';
  const open = () =>
    void props
      .onInbox(isEmpty ? undefined : typed)
      .then((isDone) => isDone && setTyped({ accessKeyId: '', secretAccessKey: '' }));
  return (
    <>
      <h3>{t('vault_inbox')}</h3>
      <p class="small">
        <Sign kind={props.hasInbox ? 'proven' : 'missing'} />{' '}
        {t(props.hasInbox ? 'vault_inboxOpen' : 'vault_inboxClosed')}
      </p>
      {props.mayChange && (
        <VaultFold title={t(props.hasInbox ? 'vault_inboxChange' : 'vault_inboxMake')}>
          <p class="small muted">{t('vault_inboxHelp')}</p>
          <div class="settings-form">
            <TextField
              label={t('vault_inboxKeyId')}
              isMono
              value={typed.accessKeyId}
              onValue={(value) => setTyped({ ...typed, accessKeyId: value.trim() })}
            />
            <TextField
              label={t('vault_inboxSecret')}
              isMono
              isSecret
              value={typed.secretAccessKey}
              onValue={(value) => setTyped({ ...typed, secretAccessKey: value.trim() })}
            />
          </div>
          <Button size="s" disabled={props.isBusy || (!isWhole && !isEmpty)} onPress={open}>
            {t(props.hasInbox ? 'vault_inboxChange' : 'vault_inboxMake')}
          </Button>
        </VaultFold>
      )}
    </>
  );
}
