import { useState } from 'preact/hooks';
import { Button } from '../shared/button';
import { Dialog } from '../shared/dialog';
import { Tick } from '../shared/tick';
import { useWords } from '../words/words';

/** Pictures that somebody brought say where or with what they were taken: asked before they leave. `act`: what goes on then. */
export function PictureLocationDialog({ act, onGo, onClose }: { act: string; onGo(): void; onClose(): void }) {
  const { t } = useWords();
  const [mayTell, setMayTell] = useState(false);
  return (
    <Dialog
      title={t('export_place')}
      small
      onClose={onClose}
      foot={
        <>
          <Button onPress={onClose}>{t('dashboard_cancel')}</Button>
          <Button kind="primary" disabled={!mayTell} onPress={onGo}>
            {act}
          </Button>
        </>
      }
    >
      <div class="ticks">
        <Tick isOn={mayTell} onToggle={() => setMayTell(!mayTell)}>
          <b>{t('handoff_place')}</b>
          <small>{t('handoff_place_help')}</small>
        </Tick>
      </div>
    </Dialog>
  );
}
