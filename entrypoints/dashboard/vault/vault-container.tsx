import { useEffect, useState } from 'preact/hooks';
import { VaultCard } from '../../../components/settings/device/vault-card';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import type { ConnectProblem, TypedConnection } from '../../../components/vault/connect-form';
import type { ToldFinding } from '../../../components/vault/examination';
import { useWords } from '../../../components/words/words';
import { deviceKey, readDeviceKey } from '../../../utils/evidence/keys/device-key';
import { readReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { isFeatureOff } from '../../../utils/evidence/settings/company-policy';
import { browser } from '../../../utils/messaging/browser';
import { keepVaultSession, readVaultSession } from '../../../utils/messaging/vault-in-session';
import { recoveryPaper } from '../../../utils/vault/keys/recovery';
import { connectionSchema } from '../../../utils/vault/store/connection';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { vaultSessionSchema } from '../../../utils/vault/work/vault-session';
import { noteOfVault } from '../../../utils/vault/work/vault-writes';
import { askStore } from '../../shared/ask-store';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { lockIdentity } from '../settings/desk/unlocked-identity';
import { putAllIntoVault, toPut } from './put-into-vault';
import { useLocationAsked } from './use-location-asked';
import { addMember, examineVault, joinVault, openVaultWith, revokeDevice } from './vault-acts';
import { forgetConnection, keepConnection } from './vault-connection';
import { readVaultView } from './vault-view';

/** The team's vault. */
export function VaultContainer() {
  const { t } = useWords();
  const location = useLocationAsked(t('vault_putAll'));
  return (
    <>
      {location.dialog}
      <VaultOfTeam beforePut={location.ask} />
    </>
  );
}

/** Live from its own database; everything that reaches the network is done by the worker. */
function VaultOfTeam({ beforePut }: { beforePut: ReturnType<typeof useLocationAsked>['ask'] }) {
  const { lang } = useWords();
  const [turn, setTurn] = useState(0);
  const act = useAct();
  const [connectProblem, setConnectProblem] = useState<ConnectProblem>();
  const [examined, setExamined] = useState<{ findings: ToldFinding[]; isVault: boolean }>();
  const [paper, setPaper] = useState<{ identity: string; company: string; vault: string }>();
  const live = useLive(async () => {
    const [identity, row] = [await readReviewerIdentity(), await vaultDatabase.vaults.get('vault')];
    const fingerprint = (await readDeviceKey())?.fingerprint ?? '';
    const isOff = !row && (await isFeatureOff('ownVault'));
    return { isOff, identity, row, fingerprint, view: row?.id ? await readVaultView(row.id, fingerprint) : undefined };
  }, [turn]);
  const [isOpen, setOpen] = useState<boolean>();
  useEffect(() => {
    readVaultSession().then((session) => setOpen(vaultSessionSchema.safeParse(session).success), reportError);
  }, [turn]);
  if (live.is !== 'read') return <Unread live={live} />;
  const { isOff, identity, row, view, fingerprint } = live.value;
  if (isOff) return null;
  const again = () => setTurn((last) => last + 1);
  const run = (as: string, work: () => Promise<unknown>) => act.run(() => work().finally(again), { as });
  const recipient = identity?.recipient ?? '';

  const connect = async (typed: TypedConnection) => {
    setConnectProblem(undefined);
    const connection = connectionSchema.safeParse(typed);
    if (!connection.success) return setConnectProblem('wrong');
    // Asked before anything is awaited, or the click no longer counts
    if (!(await askStore(connection.data.endpoint))) return setConnectProblem('refused');
    await run('connect', async () => {
      // The key with which this device will sign
      await deviceKey(instantNow());
      await keepConnection(connection.data, recipient);
    });
  };
  const found = async (name: string, person: string) => {
    const made = await send('vaultFound', { name, person });
    setPaper({ identity: made.paper, company: name, vault: made.vault });
  };
  const version = browser.runtime.getManifest().version;
  const stage = !identity ? 'no-identity' : !row ? 'absent' : !isOpen ? 'closed' : row.id ? 'ready' : 'connected';
  return (
    <VaultCard
      stage={stage}
      act={act}
      connectProblem={connectProblem}
      examined={examined}
      paper={paper?.identity}
      state={
        view && row?.id
          ? {
              ...view,
              ...{ place: row.place, number: row.id, writer: fingerprint, recipient },
              onSync: () => void run('sync', () => send('vaultSync', { hurry: true })),
              onPutAll: () =>
                void toPut(view.entries).then((ids) =>
                  beforePut(ids, () => void run('put', () => putAllIntoVault(version, view.entries))),
                ),
              me: view.members.find(({ writer }) => writer === fingerprint)?.person ?? fingerprint.slice(0, 8),
              onSecond: (of) => void run('second', () => send('vaultSecond', { of })),
              onRevoke: (writer) =>
                void run('revoke', () => revokeDevice(row.id ?? '', writer, view.ends.get(writer) ?? 0)),
              bytesPerSecond: row.bytesPerSecond ?? 0,
              onLine: (bytesPerSecond) => void run('line', () => noteOfVault({ bytesPerSecond })),
              onBudget: (budget) =>
                void run('budget', async () => {
                  const body = { ...budget, lookedUp: instantNow().slice(0, 10) };
                  await send('vaultSay', { about: row.id ?? '', kind: 'budget', body });
                }),
              onInbox: (access) => run('inbox', () => send('vaultOpenInbox', access ? { access } : {})),
              onAdd: (member) => run('add', () => addMember(row.id ?? '', member)),
            }
          : undefined
      }
      onOpen={(passphrase) => void run('open', () => openVaultWith(passphrase, recipient))}
      onClose={() =>
        void run('close', async () => {
          lockIdentity();
          await keepVaultSession(undefined);
        })
      }
      onConnect={(typed) => void connect(typed)}
      onDisconnect={() => void run('disconnect', forgetConnection)}
      onExamine={(roles) => void run('examine', async () => setExamined(await examineVault(lang, roles)))}
      onFound={(name, person) => void run('found', () => found(name, person))}
      onJoin={(id) => void run('join', () => joinVault(id))}
      onSavePaper={() => {
        if (!paper) return;
        const text = recoveryPaper(paper.company, paper.vault, paper.identity, instantNow());
        saveBlob(new Blob([text], { type: 'text/plain' }), 'banken-recovery-paper.txt');
      }}
      onPaperDone={() => setPaper(undefined)}
    />
  );
}
