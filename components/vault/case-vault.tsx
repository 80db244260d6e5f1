import { useState } from 'preact/hooks';
import { CopyButton } from '../facts/facts';
import { Icon, Sign } from '../icon';
import { Problem } from '../shared/acts/problem';
import type { Act } from '../shared/acts/use-act';
import { Button } from '../shared/button';
import { dayAndMinute, shortDay } from '../words/format-time';
import { enumerated } from '../words/joined';
import { useWords } from '../words/words';
import { TextField } from './text-field';
import { VaultFold } from './vault-fold';

/** What the vault's log says of one case. */
export interface ToldVaultCase {
  readonly isThere: boolean;
  readonly isShredded: boolean;
  readonly holders: readonly { readonly holder: string; readonly at: string }[];
  readonly me: string;
  readonly isOwner: boolean;
  readonly object?: string | undefined;
  /** Locked until, ISO 8601. */
  readonly until?: string | undefined;
  /** On hold: the lock goes on until somebody ends that. */
  readonly isHeld: boolean;
  /** Kept until this day. */
  readonly kept?: string | undefined;
  /** One owner has asked that nobody can read it any more. */
  readonly proposal?: { readonly of: string; readonly by: string };
}

interface CaseVaultProps extends ToldVaultCase {
  readonly act: Act;
  readonly link?: { readonly url: string; readonly until: number } | undefined;
  readonly onPut: () => void;
  /** `null`: gives it back. */
  readonly onClaim: (holder: string | null) => void;
  readonly onKeep: (day: string) => void;
  readonly onLink: (to: string) => void;
  readonly onShred: () => void;
  readonly onSecond: (of: string) => void;
}

/** A case in the vault: who holds it, until when it cannot be deleted, the way for counsel, and making it unreadable. */
export function CaseVault(props: CaseVaultProps) {
  const { t, lang } = useWords();
  const { act, isThere, isShredded, isHeld, until, kept } = props;
  return (
    <section class="card" aria-label={t('vault_title')}>
      <header>
        <h2>{t('vault_title')}</h2>
      </header>
      <div class="pad stack">
        {isShredded ? (
          <p role="status">
            <Sign kind="missing" /> {t('vault_shreddedText')}
          </p>
        ) : (
          <>
            <p class="num">
              <Sign kind={isThere ? 'proven' : 'missing'} />{' '}
              {isThere && until ? t('vault_caseLocked', [shortDay(until, lang)]) : t('vault_caseNotThere')}
              {kept && <span class="muted small"> {t('vault_caseKept', [kept])}</span>}
            </p>
            {isHeld && (
              <p class="small">
                <Icon name="lock" /> {t('vault_caseHeld')}
              </p>
            )}
            <Holding {...props} />
            <p class="acts">
              <Button size="s" disabled={act.isBusy} onPress={props.onPut}>
                {t(act.running === 'put' ? 'vault_putting' : isThere ? 'vault_putAgain' : 'vault_putCase')}
              </Button>
            </p>
            {isThere && <Keeping {...props} />}
            {isThere && props.isOwner && <ForCounsel {...props} />}
            {isThere && props.isOwner && <Shredding {...props} />}
          </>
        )}
        <Problem act={act} />
      </div>
    </section>
  );
}

/** Who works on it. Two claims that did not know of each other both stand until somebody decides. */
function Holding({ holders, me, act, onClaim }: CaseVaultProps) {
  const { t, lang } = useWords();
  const names = [...new Set(holders.map(({ holder }) => holder))];
  if (names.length > 1)
    return (
      <div class="stack tight" role="alert">
        <b>{t('vault_twoHolders')}</b>
        <p class="small num">
          {enumerated(
            holders.map(({ holder, at }) => `${holder} ${dayAndMinute(at, lang)}`),
            lang,
          )}
          {t('vault_bothStay')}
        </p>
        <p class="acts">
          {names.map((name) => (
            <Button key={name} size="s" disabled={act.isBusy} onPress={() => onClaim(name)}>
              {t('vault_makeHolder', [name])}
            </Button>
          ))}
        </p>
      </div>
    );
  const [name] = names;
  return (
    <p class="line">
      <span>{name ? t('vault_holder', [name]) : t('vault_nobody')}</span>
      {name !== me && (
        <Button size="s" kind="quiet" disabled={act.isBusy} onPress={() => onClaim(me)}>
          {t('vault_claim')}
        </Button>
      )}
      {name === me && (
        <Button size="s" kind="quiet" disabled={act.isBusy} onPress={() => onClaim(null)}>
          {t('vault_giveBack')}
        </Button>
      )}
    </p>
  );
}

function Keeping({ act, onKeep }: CaseVaultProps) {
  const { t } = useWords();
  const [day, setDay] = useState('');
  return (
    <VaultFold title={t('vault_keep')}>
      <p class="small muted">{t('vault_keepHelp')}</p>
      <label class="words-field">
        {t('vault_keepUntil')}
        <input class="input" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </label>
      <Button size="s" disabled={act.isBusy || day === ''} onPress={() => onKeep(day)}>
        {t('vault_keepAct')}
      </Button>
    </VaultFold>
  );
}

function ForCounsel({ act, link, onLink }: CaseVaultProps) {
  const { t, lang } = useWords();
  const [to, setTo] = useState('');
  return (
    <VaultFold title={t('vault_counsel')}>
      <p class="small muted">{t('vault_counselHelp')}</p>
      <TextField label={t('vault_counselTo')} value={to} onValue={setTo} />
      <Button size="s" disabled={act.isBusy || to.trim() === ''} onPress={() => onLink(to.trim())}>
        {t('vault_counselMake')}
      </Button>
      {link && (
        <p class="linkrow small">
          <span class="num">{t('vault_counselUntil', [dayAndMinute(new Date(link.until).toISOString(), lang)])}</span>
          <CopyButton text={link.url} what={t('vault_counsel')} />
        </p>
      )}
    </VaultFold>
  );
}

function Shredding({ act, me, proposal, onShred, onSecond }: CaseVaultProps) {
  const { t } = useWords();
  return (
    <VaultFold title={t('vault_shred')} isOpen={proposal !== undefined}>
      <p class="small">{t('vault_shredHelp')}</p>
      {!proposal && (
        <Button size="s" disabled={act.isBusy} onPress={onShred}>
          {t('vault_shredPropose')}
        </Button>
      )}
      {proposal && proposal.by === me && <p class="small">{t('vault_secondWanted')}</p>}
      {proposal && proposal.by !== me && (
        <Button size="s" disabled={act.isBusy} onPress={() => onSecond(proposal.of)}>
          {t('vault_shredSecond', [proposal.by])}
        </Button>
      )}
    </VaultFold>
  );
}
