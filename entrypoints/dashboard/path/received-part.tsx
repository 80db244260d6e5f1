import { useState } from 'preact/hooks';
import { ReceivedCard } from '../../../components/path/received-card';
import { ReceivedDialog } from '../../../components/path/received-dialog';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import type { LockState } from '../../../utils/evidence/lock/record-lock';
import { addReceived, removeReceived } from '../../../utils/evidence/settings/received-data';
import { japanDate } from '../../../utils/japan-time';
import type { Received } from '../../../utils/shapes/schema';
import { instantNow } from '../../shared/people';

interface ReceivedPartProps {
  incidentId: string;
  /** The newest record of each post, in their order. */
  captureIds: readonly string[];
  received: readonly Received[];
  lock: LockState;
  /** A login became known, with its day in Japan: logs are counted from it. */
  onLogin(day: string): Promise<unknown>;
  /** Something under the lock has changed. */
  onChange(): void;
}

/** What operator and provider handed out: entered once, under the passphrase alone. */
export function ReceivedPart({ incidentId, captureIds, received, lock, onLogin, onChange }: ReceivedPartProps) {
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  const act = useAct();
  const nameOf = (captureId: string | undefined) =>
    captureId === undefined ? t('path_login') : t('chooser_post', [String(captureIds.indexOf(captureId) + 1)]);
  return (
    <>
      <ReceivedCard
        received={received}
        nameOf={(each) => nameOf(each.captureId)}
        locked={
          lock === 'open' ? (
            <p>
              {t('path_received_noLock')}{' '}
              <a class="btn s" href="#/settings/lock#passphrase">
                {t('path_received_setLock')}
              </a>
            </p>
          ) : undefined
        }
        onAdd={() => setAdding(true)}
        onRemove={(id) => void act.run(() => removeReceived(id).then(onChange))}
      />
      {isAdding && (
        <ReceivedDialog
          incidentId={incidentId}
          posts={captureIds.map((captureId) => ({ captureId, name: nameOf(captureId) }))}
          now={instantNow()}
          onClose={() => setAdding(false)}
          onSave={async (entered) => {
            // The day of a login first: said again it is one, what was handed out would be two
            if (entered.at && !entered.captureId) await onLogin(japanDate(entered.at));
            await addReceived(entered);
            onChange();
          }}
        />
      )}
      <ProblemToast act={act} />
    </>
  );
}
