import { useState } from 'preact/hooks';
import { Icon } from '../icon';
import type { Translate } from '../words/translate';
import { trusted } from './trusted';

/** Copies on a click and says so; `copy` tells whether the clipboard took it. */
export function CopyButton(props: { t: Translate; what: string; copy: (event: Event) => Promise<boolean> }) {
  const { t, what, copy } = props;
  const [state, setState] = useState<'idle' | 'done' | 'failed'>('idle');
  const press = trusted((event) => {
    void copy(event).then((done) => setState(done ? 'done' : 'failed'));
  });
  return (
    <>
      <button type="button" class="btn s" aria-label={t('guide_copyWhat', [what])} onClick={press}>
        <Icon name={state === 'done' ? 'check' : 'copy'} />
        {t(state === 'idle' ? 'guide_copy' : `guide_copy_${state}`)}
      </button>
      <span class="sr" role="status">
        {state !== 'idle' && t(`guide_copy_${state}`)}
      </span>
    </>
  );
}
