import { Fragment } from 'preact';
import { Dialog } from '../shared/dialog';
import { useWords } from '../words/words';

const keys = [
  [['J', 'K'], 'move'],
  [['V'], 'show'],
  [['S'], 'status'],
  [['Z'], 'undo'],
  [['E'], 'export'],
  [['R'], 'request'],
  [['/'], 'find'],
  [['?'], 'all'],
] as const;

/** All keys. */
export function KeyList({ onClose }: { onClose(): void }) {
  const { t } = useWords();
  return (
    <Dialog title={t('dashboard_keys')} small onClose={onClose}>
      <dl class="keymap">
        {keys.map(([letters, id]) => (
          <Fragment key={id}>
            <dt>
              {letters.map((letter) => (
                <kbd key={letter}>{letter}</kbd>
              ))}
            </dt>
            <dd>{t(`dashboard_key_${id}`)}</dd>
          </Fragment>
        ))}
      </dl>
      <p class="muted small keymap-note">{t('dashboard_keys_help')}</p>
    </Dialog>
  );
}
