import { useState } from 'preact/hooks';
import { Button } from '../shared/button';
import { useWords } from '../shared/words';

export type LetterKind = 'notice' | 'disclosure';

export interface LetterBoxProps {
  /** Only counsel may ask for the poster's data. */
  isCounsel: boolean;
  onMake(kind: LetterKind, addressee: string): void;
}

/** Letters as Word files: the person reads, completes, signs and sends them. */
export function LetterBox({ isCounsel, onMake }: LetterBoxProps) {
  const { t } = useWords();
  const [addressee, setAddressee] = useState('');
  return (
    <section class="card pad letter-box">
      <h3>{t('letter_title')}</h3>
      <p class="muted small">{t('letter_lead')}</p>
      <label>
        {t('letter_addressee')}{' '}
        <input type="text" value={addressee} onInput={(event) => setAddressee(event.currentTarget.value)} />
      </label>
      <p class="acts">
        <Button onPress={() => onMake('notice', addressee)}>{t('letter_notice')}</Button>
        {isCounsel && <Button onPress={() => onMake('disclosure', addressee)}>{t('letter_disclosure')}</Button>}
      </p>
      <p class="muted small">{t('letter_forwarded')}</p>
    </section>
  );
}
