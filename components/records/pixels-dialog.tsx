import { useState } from 'preact/hooks';
import { type UnkeptKind, unkeptKinds } from '../../utils/shapes/records/taken-out';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Notice } from '../shared/notice';
import { Tick } from '../shared/tick';
import { useWords } from '../words/words';

interface PixelsDialogProps {
  act: Act;
  onTakeOut(of: readonly UnkeptKind[]): void;
  onClose(): void;
}

/** Asks what the pictures of a record show before they are taken out of it. */
export function PixelsDialog({ act, onTakeOut, onClose }: PixelsDialogProps) {
  const { t } = useWords();
  const [of, setOf] = useState<readonly UnkeptKind[]>([]);
  const toggle = (kind: UnkeptKind) => setOf(of.includes(kind) ? of.filter((each) => each !== kind) : [...of, kind]);
  return (
    <Dialog
      title={t('pixels_title')}
      small
      onClose={onClose}
      act={act}
      foot={
        <>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={of.length === 0 || act.isBusy} onPress={() => onTakeOut(of)}>
            {t('pixels_take')}
          </Button>
        </>
      }
    >
      <p>{t('pixels_why')}</p>
      <fieldset class="ticks" aria-label={t('pixels_of')}>
        {unkeptKinds.map((kind) => (
          <Tick key={kind} isOn={of.includes(kind)} onToggle={() => toggle(kind)}>
            <b>{t(`pixels_${kind}`)}</b>
          </Tick>
        ))}
      </fieldset>
      <Notice icon="info">{t('pixels_choice')}</Notice>
    </Dialog>
  );
}
