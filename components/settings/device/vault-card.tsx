import { useState } from 'preact/hooks';
import { PassphraseForm } from '../../handoff/passphrase-form';
import { Sign } from '../../icon';
import { Problem } from '../../shared/acts/problem';
import type { Act } from '../../shared/acts/use-act';
import { Button } from '../../shared/button';
import { Notice } from '../../shared/notice';
import { ConnectForm, type ConnectProblem, type TypedConnection } from '../../vault/connect-form';
import { Examination, type ToldFinding } from '../../vault/examination';
import { TextField } from '../../vault/text-field';
import { VaultState, type VaultStateProps } from '../../vault/vault-state';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

interface VaultCardProps {
  /** `no-identity`: this profile has no key of its own yet. `closed`: there is a connection, and no passphrase was given. */
  stage: 'no-identity' | 'closed' | 'absent' | 'connected' | 'ready';
  act: Act;
  connectProblem?: ConnectProblem | undefined;
  examined?: { findings: readonly ToldFinding[]; isVault: boolean } | undefined;
  /** The identity for the paper, once after founding. */
  paper?: string | undefined;
  state?: Omit<VaultStateProps, 'running'> | undefined;
  onOpen: (passphrase: string) => void;
  onClose: () => void;
  onConnect: (typed: TypedConnection) => void;
  onDisconnect: () => void;
  /** @param roles what was pasted of the roles' keys, empty for none */
  onExamine: (roles: string) => void;
  onFound: (name: string, person: string) => void;
  onJoin: (number: string) => void;
  onSavePaper: () => void;
  onPaperDone: () => void;
}

const closing = { 'no-identity': 'vault_isAbsent', absent: 'vault_isAbsent', closed: 'vault_isClosed' } as const;

/** The team's vault: connected to by choice, examined before use, with what is stored, waits or was refused. */
export function VaultCard(props: VaultCardProps) {
  const { t } = useWords();
  const { stage, act } = props;
  const [roles, setRoles] = useState('');
  const isOpen = stage === 'connected' || stage === 'ready';
  return (
    <section class="card" {...cardAt('vault#store')}>
      <header>
        <h2>{t('vault_title')}</h2>
        <span class="small">
          <Sign kind={isOpen ? 'proven' : 'missing'} /> {t(isOpen ? 'vault_isOpen' : closing[stage])}
        </span>
      </header>
      <div class="pad settings-state">
        <p class="muted small settings-lead">{t('vault_lead')}</p>
        {stage === 'no-identity' && (
          <p>
            {t('vault_needsIdentity')} <a href="#/settings/keys">{t('settings_task_keys')}</a>
          </p>
        )}
        {stage === 'closed' && (
          <PassphraseForm act={t('vault_open')} isBusy={act.isBusy} problem={act.problem} onPassphrase={props.onOpen} />
        )}
        {stage === 'absent' && (
          <ConnectForm problem={props.connectProblem} isBusy={act.isBusy} onConnect={props.onConnect} />
        )}
        {isOpen && (
          <p class="acts">
            <Button icon="verify" disabled={act.isBusy} onPress={() => props.onExamine(roles)}>
              {t(act.running === 'examine' ? 'vault_examining' : 'vault_examine')}
            </Button>
            <Button kind="quiet" onPress={props.onClose}>
              {t('vault_close')}
            </Button>
            <Button kind="quiet" onPress={props.onDisconnect}>
              {t('vault_disconnect')}
            </Button>
          </p>
        )}
        {isOpen && props.examined && <Examination {...props.examined} />}
        {isOpen && (
          <details>
            <summary>{t('vault_roleKeys')}</summary>
            <p class="small muted">{t('vault_roleKeysHelp')}</p>
            <TextField label="roles.json" isMono isSecret value={roles} onValue={setRoles} />
          </details>
        )}
        {props.paper && <Paper paper={props.paper} onSave={props.onSavePaper} onDone={props.onPaperDone} />}
        {stage === 'connected' && <Begin {...props} />}
        {stage === 'ready' && props.state && <VaultState {...props.state} running={act.running} />}
        {stage !== 'closed' && <Problem act={act} />}
      </div>
    </section>
  );
}

function Paper({ paper, onSave, onDone }: { paper: string; onSave: () => void; onDone: () => void }) {
  const { t } = useWords();
  return (
    <Notice icon="key" tone="caution">
      <b>{t('vault_paper')}</b> {t('vault_paperHelp')}
      <span class="mono vault-paper">{paper}</span>
      <span class="acts">
        <Button size="s" icon="download" onPress={onSave}>
          {t('vault_paperSave')}
        </Button>
        <Button size="s" onPress={onDone}>
          {t('vault_paperDone')}
        </Button>
      </span>
    </Notice>
  );
}

function Begin({ act, onFound, onJoin }: VaultCardProps) {
  const { t } = useWords();
  const [company, setCompany] = useState('');
  const [person, setPerson] = useState('');
  const [number, setNumber] = useState('');
  return (
    <>
      <p>{t('vault_begin')}</p>
      <div class="settings-form">
        <TextField label={t('vault_company')} value={company} onValue={setCompany} />
        <TextField label={t('vault_person')} value={person} onValue={setPerson} />
      </div>
      <p class="acts">
        <Button
          kind="primary"
          disabled={act.isBusy || company.trim() === '' || person.trim() === ''}
          onPress={() => onFound(company.trim(), person.trim())}
        >
          {t('vault_make')}
        </Button>
      </p>
      <TextField label={t('vault_joinNumber')} isMono value={number} onValue={(typed) => setNumber(typed.trim())} />
      <p class="acts">
        <Button disabled={act.isBusy || !/^[0-9a-f]{64}$/.test(number)} onPress={() => onJoin(number)}>
          {t('vault_join')}
        </Button>
      </p>
    </>
  );
}
