import { Facts } from '../facts/facts';
import { Sign } from '../icon';
import { Button } from '../shared/button';
import { errorWords } from '../words/code-words';
import { exactTime } from '../words/format-time';
import { byteSize } from '../words/short-forms';
import { useWords } from '../words/words';
import { type Budget, Cost, type ToldCost } from './cost';
import { Decisions, type ToldProposal } from './decisions';
import { type InboxAccess, InboxSetting } from './inbox-setting';
import { LineShare } from './line-share';
import { Locks, type ToldLocks } from './locks';
import { Members, type ToldMember } from './members';
import { DeskActs, type ToldActs } from './told-acts';

/** Something on its way. */
export interface ToldItem {
  readonly key: string;
  readonly kind: 'pack' | 'event' | 'wrap';
  readonly state: 'waiting' | 'refused';
  readonly fault?: string | undefined;
  readonly next: number;
  readonly sent?: number | undefined;
  readonly bytes: number;
}

export interface VaultStateProps {
  readonly place: string;
  readonly number: string;
  readonly writer: string;
  readonly recipient: string;
  readonly counts: { stored: number; waiting: number; refused: number };
  readonly items: readonly ToldItem[];
  readonly acts: ToldActs;
  readonly members: readonly ToldMember[];
  readonly mayAdd: boolean;
  /** Employees can hand in. */
  readonly hasInbox: boolean;
  readonly apart: readonly string[];
  readonly unreadable: number;
  readonly running: string | undefined;
  readonly onSync: () => void;
  readonly onPutAll: () => void;
  /** Opens the inbox for employees, or changes its key and what they are let in with. */
  readonly onInbox: (access: InboxAccess | undefined) => Promise<boolean>;
  /** Decisions that wait for a second owner. */
  readonly proposals: readonly ToldProposal[];
  /** Under which name this device's person is known. */
  readonly me: string;
  readonly cost: ToldCost;
  readonly locks: ToldLocks;
  /** 0: no bound. */
  readonly bytesPerSecond: number;
  readonly onLine: (bytesPerSecond: number) => void;
  readonly onSecond: (of: string) => void;
  readonly onRevoke: (writer: string) => void;
  readonly onBudget: (budget: Omit<Budget, 'lookedUp'>) => void;
  readonly onAdd: (member: ToldMember) => Promise<boolean>;
}

/** How the vault stands: what is stored, what waits and why, what others put there, who is in it. */
export function VaultState(props: VaultStateProps) {
  const { t } = useWords();
  const { counts, running } = props;
  const isBusy = running !== undefined;
  return (
    <>
      <Locks locks={props.locks} />
      <ul class="vault-counts num">
        <li>
          <b>{counts.stored}</b>
          {t('vault_stored')}
        </li>
        <li>
          <b>{counts.waiting}</b>
          {t('vault_waiting')}
        </li>
        <li>
          <b>{counts.refused}</b>
          {t('vault_refused')}
        </li>
      </ul>
      <p class="acts">
        <Button kind="primary" disabled={isBusy} onPress={props.onPutAll}>
          {t(running === 'put' ? 'vault_putting' : 'vault_putAll')}
        </Button>
        <Button disabled={isBusy} onPress={props.onSync}>
          {t('vault_sync')}
        </Button>
      </p>
      <section class="vault-part">
        {props.items.length > 0 && <Items items={props.items} />}
        <LineShare bytesPerSecond={props.bytesPerSecond} isBusy={isBusy} onChoose={props.onLine} />
      </section>
      <section class="vault-part">
        <DeskActs acts={props.acts} />
      </section>
      {props.apart.length > 0 && (
        <details>
          <summary>
            <Sign kind="changed" /> {t('vault_apart', [String(props.apart.length)])}
          </summary>
          <p class="small">{t('vault_apartHelp')}</p>
          <ul class="vault-findings mono small">
            {props.apart.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      )}
      {props.unreadable > 0 && (
        <p class="small">
          <Sign kind="missing" /> {t('vault_unreadable', [String(props.unreadable)])}
        </p>
      )}
      {props.proposals.length > 0 && (
        <section class="vault-part">
          <Decisions
            proposals={props.proposals}
            me={props.me}
            mayDecide={props.mayAdd}
            isBusy={isBusy}
            onSecond={props.onSecond}
          />
        </section>
      )}
      <section class="vault-part">
        <Cost cost={props.cost} mayChange={props.mayAdd} isBusy={isBusy} onBudget={props.onBudget} />
      </section>
      <section class="vault-part">
        <InboxSetting hasInbox={props.hasInbox} mayChange={props.mayAdd} isBusy={isBusy} onInbox={props.onInbox} />
      </section>
      <section class="vault-part">
        <Members
          members={props.members}
          mayAdd={props.mayAdd}
          isBusy={isBusy}
          onAdd={props.onAdd}
          onRevoke={props.onRevoke}
        />
      </section>
      <section class="vault-part">
        <Facts
          facts={[
            { label: t('vault_place'), value: props.place, mono: true },
            { label: t('vault_number'), value: props.number, mono: true, copy: props.number },
            { label: t('vault_device'), value: props.writer, mono: true, copy: props.writer },
            { label: t('vault_recipient'), value: props.recipient, mono: true, copy: props.recipient },
          ]}
        />
      </section>
    </>
  );
}

function Items({ items }: Pick<VaultStateProps, 'items'>) {
  const { t } = useWords();
  return (
    <>
      <h3>{t('vault_queue')}</h3>
      <ul class="vault-findings">
        {items.map(({ key, kind, state, fault, next, sent = 0, bytes }) => (
          <li key={key} class="vault-item">
            <span>
              {t(`vault_thing_${kind}`)} <span class="muted small num">{byteSize(bytes)}</span>
            </span>
            <span>
              <Sign kind={state === 'refused' ? 'changed' : 'missing'} /> {t(`vault_item_${state}`)}{' '}
              <span class="muted small num">
                {sent > 0 && sent < bytes ? `${Math.round((sent / bytes) * 100)} % ` : ''}
                {state === 'waiting' && next > 0 ? exactTime(new Date(next).toISOString()) : ''}
              </span>
              {fault && <span class="small vault-reason">{errorWords(`vault-${fault}`, t)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
