import { useState } from 'preact/hooks';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { TextField } from '../vault/text-field';
import { useWords } from '../words/words';

/** A case of the vault leaves it for somebody who has a key, and for nobody else: asks who that is. */
export function RecipientDialog(props: { onSeal(to: string, recipient: string): void; onClose(): void }) {
  const { t } = useWords();
  const [to, setTo] = useState('');
  const [key, setKey] = useState('');
  const isWhole = to.trim() !== '' && /^age1[ac-hj-np-z02-9]{58}$/.test(key);
  return (
    <Dialog
      title={t('export_sealTitle')}
      small
      onClose={props.onClose}
      foot={
        <>
          <Button onPress={props.onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={!isWhole} onPress={() => props.onSeal(to.trim(), key)}>
            {t('export_act')}
          </Button>
        </>
      }
    >
      <p>{t('export_sealHelp')}</p>
      <TextField label={t('export_sealTo')} value={to} onValue={setTo} />
      <TextField label={t('export_sealKey')} isMono value={key} onValue={(typed) => setKey(typed.trim())} />
    </Dialog>
  );
}
