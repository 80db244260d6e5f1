import type { BothWords } from '../../utils/evidence/keys/spoken-words';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { useWords } from '../words/words';
import { FourWords } from './four-words';

interface AnswerKeyDialogProps {
  /** Of the desk to which was handed over. */
  desk: string;
  /** Of that desk under the key that has signed the answer. */
  words: BothWords;
  act: Act;
  onTake(): void;
  onClose(): void;
}

/** An answer about what was handed over from here, under a key that this device does not know: moved, or forged. */
export function AnswerKeyDialog({ desk, words, act, onTake, onClose }: AnswerKeyDialogProps) {
  const { t } = useWords();
  return (
    <Dialog
      title={t('answer_otherKey', [desk])}
      small
      act={act}
      onClose={onClose}
      foot={
        <>
          <Button disabled={act.isBusy} onPress={onTake}>
            {t('answer_take')}
          </Button>
          <Button kind="primary" disabled={act.isBusy} onPress={onClose}>
            {t('answer_leave')}
          </Button>
        </>
      }
    >
      <Notice icon="alert" tone="caution">
        {t('answer_otherKeyWhy')}
      </Notice>
      <p class="text">{t('answer_otherKeyAsk')}</p>
      <FourWords words={words} name={t('desk_words')} />
    </Dialog>
  );
}
