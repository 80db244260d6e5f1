import type { HandOver } from '../../utils/shapes/hand-over';
import { Icon } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';

/** What waits for a place that is no longer the company's, by hand-over. */
export interface HeldHandIns {
  packs: ReadonlySet<string>;
  withdrawals: ReadonlySet<string>;
}

interface HeldWithdrawalsProps {
  /** Of one record. */
  handOvers: readonly HandOver[];
  held: HeldHandIns;
  onWithdraw(handOver: HandOver): void;
}

/** Consent was taken back here, and the desk has not been told: the company has moved meanwhile. */
export function HeldWithdrawals({ handOvers, held, onWithdraw }: HeldWithdrawalsProps) {
  const { t } = useWords();
  return handOvers
    .filter(({ id }) => held.withdrawals.has(id))
    .map((handOver) => (
      <p class="rec3" key={handOver.id}>
        <Icon name="alert" />
        {t('records_withdrawalHeld', [handOver.desk.name])}
        <span class="rec-acts">
          <Button size="s" onPress={() => onWithdraw(handOver)}>
            {t('records_makeAgain')}
          </Button>
        </span>
      </p>
    ));
}
