import { useState } from 'preact/hooks';
import { ExchangeDialog, type Stranger } from '../../../components/desk/exchange-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useWords } from '../../../components/words/words';
import { CodedError } from '../../../utils/coded-error';
import { exportEvents, importEvents, ownWriters, type TakenEvents } from '../../../utils/desk/event-exchange';
import { readDesks } from '../../../utils/evidence/hand-over/desks';
import { addPins, readPins } from '../../../utils/evidence/keys/pinned-keys';
import { readReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { bothWords } from '../../../utils/evidence/keys/spoken-words';
import { japanDay } from '../../../utils/japan-time';
import { instantNow, reviewer } from '../../shared/people';
import { saveBlob } from '../../shared/save-blob';
import { useLive } from '../../shared/use-live';
import { unlockedIdentity, unlockIdentity } from '../settings/desk/unlocked-identity';
import { shreddedHere } from '../vault/vault-view';

/** More is no log of a desk, bytes. */
const mostBytes = 256 * 1024 ** 2;

const nothing = { desks: [], identity: undefined, own: [] };

/** Gives the log of this desk to another one as a sealed file, and takes another one's in. */
export function ExchangeContainer({ onClose }: { onClose(): void }) {
  const { lang } = useWords();
  const act = useAct();
  const wordsOf = (writer: string) => bothWords(writer, lang);
  const live = useLive(
    async () => ({
      ...{ desks: await readDesks(), identity: await readReviewerIdentity() },
      own: await Promise.all((await ownWriters()).map(wordsOf)),
    }),
    [lang],
  );
  const { desks, identity, own } = live.is === 'read' ? live.value : nothing;
  const others = desks
    .filter(({ desk, withdrawnAt }) => !withdrawnAt && !(identity && desk.recipients.includes(identity.recipient)))
    .map(({ desk }) => desk);
  const [given, setGiven] = useState<{ events: number; kept: number }>();
  const [taken, setTaken] = useState<TakenEvents>();
  const [strangers, setStrangers] = useState<Stranger[]>([]);
  const [waiting, setWaiting] = useState<File>();
  const take = async (file: File) => {
    setWaiting(file);
    if (file.size > mostBytes) throw new CodedError('events-unreadable', `${file.size} bytes`);
    if (!identity) throw new CodedError('identity-absent');
    const secret = unlockedIdentity();
    if (secret === undefined) return;
    const known = new Set((await readPins()).map(({ fingerprint }) => fingerprint));
    const found = await importEvents(
      new Uint8Array(await file.arrayBuffer()),
      [secret],
      (each) => known.has(each),
      reviewer,
      instantNow(),
      await shreddedHere(),
    );
    setTaken(found);
    setStrangers(
      await Promise.all(found.strangers.map(async (each) => ({ ...each, words: await wordsOf(each.writer) }))),
    );
  };
  return (
    <ExchangeDialog
      own={own}
      desks={others.map(({ key, name }) => ({ key, name }))}
      act={act}
      taken={taken}
      strangers={strangers}
      given={given}
      isLocked={waiting !== undefined && unlockedIdentity() === undefined && identity !== undefined}
      onGive={(key) =>
        void act.run(
          async () => {
            const { file, ...counts } = await exportEvents(others.find((desk) => desk.key === key)?.recipients ?? []);
            saveBlob(new Blob([file]), `banken-events-${japanDay(instantNow())}.age`);
            setGiven(counts);
          },
          { as: 'give' },
        )
      }
      onTake={(file) => void act.run(() => take(file), { as: 'take' })}
      onUnlock={(passphrase) =>
        void act.run(
          async () => {
            await unlockIdentity(passphrase);
            if (waiting) await take(waiting);
          },
          { as: 'take' },
        )
      }
      onKnow={({ writer }, name) =>
        void act.run(
          async () => {
            await addPins([{ fingerprint: writer, name, addedAt: instantNow() }]);
            if (waiting) await take(waiting);
          },
          { as: 'take' },
        )
      }
      onClose={onClose}
    />
  );
}
