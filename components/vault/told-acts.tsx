import { Facts } from '../facts/facts';
import { Sign } from '../icon';
import { useWords } from '../words/words';

/** How far what desks say has gone and come, in acts. */
export interface ToldActs {
  /** Of this desk: in the store. */
  readonly stored: number;
  /** Of this desk: not there yet. */
  readonly waiting: number;
  /** Of this desk: went without their words, which may not go yet. */
  readonly kept: number;
  /** This device was put out of the vault: nothing of it goes there any more, and nothing comes from there. */
  readonly isOut: boolean;
  /** Of this desk: stay here because of that. */
  readonly putOut: number;
  /** Of this desk: may not be put there by who only reads. */
  readonly asReader: number;
  /** Signed with an earlier key that the vault does not take for this desk's own. */
  readonly earlier: number;
  readonly received: number;
  readonly refused: number;
}

/** What this desk and the others say of cases, as far as the vault has carried it. */
export function DeskActs({ acts }: { acts: ToldActs }) {
  const { t } = useWords();
  const labels = {
    stored: t('vault_stored'),
    waiting: t('vault_waiting'),
    kept: t('vault_actsKept'),
    putOut: t('vault_actsStay'),
    asReader: t('vault_actsStay'),
    earlier: t('vault_actsEarlier'),
    received: t('vault_actsReceived'),
    refused: t('exchange_refused'),
  };
  const mayGo = !acts.isOut && acts.asReader === 0;
  const told = (Object.keys(labels) as (keyof typeof labels)[]).filter(
    (each) => acts[each] > 0 || (each === 'waiting' && mayGo),
  );
  const toldWhy = { putOut: acts.isOut, asReader: acts.asReader > 0, earlier: acts.earlier > 0 };
  return (
    <>
      <h3>{t('vault_acts')}</h3>
      <p class="small muted">{t('vault_actsHelp')}</p>
      <Facts facts={told.map((each) => ({ label: labels[each], value: <span class="num">{acts[each]}</span> }))} />
      {acts.kept > 0 && <p class="small">{t('vault_actsKeptHelp')}</p>}
      {(['putOut', 'asReader', 'earlier'] as const).map(
        (each) =>
          toldWhy[each] && (
            <p class="small" key={each}>
              <Sign kind="missing" /> {t(`vault_acts_${each}`)}{' '}
              <a class="lnk" href="#/desk">
                {t('exchange_open')}
              </a>
            </p>
          ),
      )}
    </>
  );
}
