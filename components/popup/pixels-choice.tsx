import type { PixelsState } from '../../utils/evidence/store/captures/pixels-out';
import { type UnkeptKind, unkeptKinds } from '../../utils/shapes/records/taken-out';
import { Toast } from '../shared/acts/toast';
import { Button } from '../shared/button';
import { LegendHint } from '../shared/chips';
import { useWords } from '../words/words';

export interface PixelsProps {
  state: PixelsState;
  busy: boolean;
  onTakeOut(of: readonly UnkeptKind[]): void;
  onPutBack(): void;
  onKeepAside(): void;
  /** The ten seconds are over. */
  onGone(): void;
}

/** Whether the post shows what may not be kept: one press takes the pictures out, and ten seconds bring them back. */
export function PixelsChoice({ state, busy, onTakeOut, onPutBack, onKeepAside, onGone }: PixelsProps) {
  const { t } = useWords();
  if (state === 'in')
    return (
      <fieldset class="chip-group">
        <legend>
          {t('pixels_of')}
          <LegendHint words={t('pixels_ofHelp')} />
        </legend>
        <div class="chips">
          {unkeptKinds.map((kind) => (
            <button key={kind} type="button" class="chip" disabled={busy} onClick={() => onTakeOut([kind])}>
              {t(`pixels_${kind}`)}
            </button>
          ))}
        </div>
      </fieldset>
    );
  return (
    <>
      <p class="tech" role="status">
        <span>{t(`pixels_${state}`)}</span>
        {state === 'held' && (
          <Button kind="quiet" size="s" disabled={busy} onPress={onKeepAside}>
            {t('pixels_keepAside')}
          </Button>
        )}
      </p>
      {state === 'held' && (
        <Toast onUndo={onPutBack} onGone={onGone}>
          {t('pixels_toast')}
        </Toast>
      )}
    </>
  );
}
