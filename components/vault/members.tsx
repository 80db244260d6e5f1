import { useId, useState } from 'preact/hooks';
import { type MemberRole, memberRoles } from '../../utils/shapes/member-roles';
import { Icon, Sign } from '../icon';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { TextField } from './text-field';
import { VaultFold } from './vault-fold';

export interface ToldMember {
  readonly person: string;
  readonly role: MemberRole;
  readonly writer: string;
  readonly recipient: string;
}

/** Who works in the vault; an owner adds people here by what their own screens show. */
export function Members(props: {
  members: readonly ToldMember[];
  mayAdd: boolean;
  isBusy: boolean;
  /** True when it was said. */
  onAdd: (member: ToldMember) => Promise<boolean>;
  onRevoke: (writer: string) => void;
}) {
  const { t } = useWords();
  const empty: ToldMember = { person: '', role: 'reviewer', writer: '', recipient: '' };
  const [typed, setTyped] = useState(empty);
  const id = useId();
  const isReady =
    typed.person.trim() !== '' && /^[0-9a-f]{64}$/.test(typed.writer) && typed.recipient.startsWith('age1');
  const owners = new Set(
    props.members.filter(({ role, person }) => role === 'owner' && person !== 'recovery').map(({ person }) => person),
  );
  return (
    <>
      <h3>{t('vault_members')}</h3>
      <ul class="vault-findings">
        {props.members.map(({ person, role, writer }) => (
          <li key={writer} class="vault-member">
            <span class="face" aria-hidden="true">
              {person === 'recovery' ? <Icon name="key" /> : [...person][0]}
            </span>
            <span>
              <b>{person === 'recovery' ? t('vault_paper') : person}</b>{' '}
              <span class="muted small mono">{writer.slice(0, 8)}</span>
            </span>
            <span class={role === 'owner' ? 'badge positive' : 'badge'}>{t(`vault_role_${role}`)}</span>
            {props.mayAdd && person !== 'recovery' && (
              <Leaving member={{ person, role, writer }} isBusy={props.isBusy} onRevoke={props.onRevoke} />
            )}
          </li>
        ))}
      </ul>
      {owners.size === 1 && (
        <p class="small">
          <Sign kind="missing" /> {t('vault_oneOwner')}
        </p>
      )}
      {props.mayAdd && (
        <VaultFold title={t('vault_addMember')}>
          <div class="settings-form">
            <TextField
              label={t('vault_memberPerson')}
              value={typed.person}
              onValue={(person) => setTyped({ ...typed, person })}
            />
            <TextField
              label={t('vault_memberWriter')}
              isMono
              value={typed.writer}
              onValue={(writer) => setTyped({ ...typed, writer: writer.trim() })}
            />
            <TextField
              label={t('vault_memberRecipient')}
              isMono
              value={typed.recipient}
              onValue={(recipient) => setTyped({ ...typed, recipient: recipient.trim() })}
            />
            <div class="words-field">
              <label for={id}>{t('vault_memberRole')}</label>
              <select
                id={id}
                class="input"
                value={typed.role}
                onChange={(event) => setTyped({ ...typed, role: event.currentTarget.value as ToldMember['role'] })}
              >
                {memberRoles.map((role) => (
                  <option key={role} value={role}>
                    {t(`vault_role_${role}`)}
                  </option>
                ))}
              </select>
            </div>
          </div>
          <Button
            size="s"
            disabled={!isReady || props.isBusy}
            onPress={() => void props.onAdd(typed).then((isDone) => isDone && setTyped(empty))}
          >
            {t('vault_add')}
          </Button>
        </VaultFold>
      )}
    </>
  );
}

/** What a removal does and what it cannot take back stands before the press. */
function Leaving(props: {
  member: Pick<ToldMember, 'person' | 'role' | 'writer'>;
  isBusy: boolean;
  onRevoke: (writer: string) => void;
}) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const { person, role, writer } = props.member;
  if (!isAsked)
    return (
      <Button size="s" kind="quiet" disabled={props.isBusy} onPress={() => setAsked(true)}>
        {t('vault_revoke')}
      </Button>
    );
  return (
    <div class="vault-leaving small" role="alert">
      <p>{t(role === 'owner' ? 'vault_revokeOwnerHelp' : 'vault_revokeHelp')}</p>
      <p class="acts">
        <Button size="s" onPress={() => setAsked(false)}>
          {t('dashboard_cancel')}
        </Button>
        <Button size="s" kind="primary" disabled={props.isBusy} onPress={() => props.onRevoke(writer)}>
          {t('vault_revokeAct', [person])}
        </Button>
      </p>
    </div>
  );
}
