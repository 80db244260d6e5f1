import { useEffect, useState } from 'preact/hooks';
import { DiscardedList } from '../../components/records/discarded-list';
import { RecordsPage } from '../../components/records/records-page';
import { ActToast } from '../../components/shared/acts/act-toast';
import { type Act, useAct } from '../../components/shared/acts/use-act';
import { together, Unread } from '../../components/shared/unread';
import { useWords } from '../../components/words/words';
import { dropDraftsOf } from '../../utils/drafts';
import { currentDesk } from '../../utils/evidence/hand-over/desks';
import { type Answerer, readAnswerer, readHandOvers, takeAnswer } from '../../utils/evidence/hand-over/hand-overs';
import { closeLock } from '../../utils/evidence/lock/record-lock';
import { ownRecords } from '../../utils/evidence/queries';
import { deskOf, readProfile } from '../../utils/evidence/settings/read-profile';
import { discardIncident, endDiscarded, readTombstones, takeBack } from '../../utils/evidence/store/discards';
import { browser } from '../../utils/messaging/browser';
import type { HandOver } from '../../utils/shapes/hand-over';
import type { Incident } from '../../utils/shapes/schema';
import { endDiscardedLater } from '../shared/end-discarded';
import { hidePages } from '../shared/hide-pages';
import { useLock } from '../shared/lock/use-lock';
import { instantNow } from '../shared/people';
import { useEachMinute } from '../shared/use-each-minute';
import { useLive } from '../shared/use-live';
import { AddressContainer } from './addresses/address-container';
import { AnswerKeyContainer } from './hand-over/answer-key-container';
import { HandOverContainer } from './hand-over/hand-over-container';
import { followVault, readHeld } from './hand-over/to-vault';
import { WithdrawContainer } from './hand-over/withdraw-container';
import { NotesContainer } from './notes-container';
import { PictureContainer } from './pictures/picture-container';
import { PixelsContainer } from './pictures/pixels-container';
import { RowContainer } from './row-container';
import { StepsContainer } from './steps-container';

type Open =
  | { is: 'hand-over'; incident: Incident }
  | { is: 'withdraw'; handOver: HandOver; requests: number }
  | { is: 'answer-key'; bytes: Uint8Array<ArrayBuffer>; answerer: Answerer }
  | { is: 'pixels'; incident: Incident }
  | { is: 'addresses' }
  | { is: 'pictures' };

const step = 20;
const page = (path: string) => browser.runtime.getURL('/') + path;

/** The record that the address names: the popup comes here from it. */
const named = () => location.hash.replace(/^#\/?/, '') || undefined;

/** My records: reads, writes, and the dialogs over them. */
export function RecordsContainer() {
  const { t } = useWords();
  const [most, setMost] = useState(step);
  const [chosen, setChosen] = useState(named);
  const [open, setOpen] = useState<Open>();
  const act = useAct();
  const lock = useLockAct(act);
  const live = together({
    own: useLive(() => ownRecords(most), [most]),
    handOvers: useLive(readHandOvers, []),
    held: useLive(readHeld, []),
    stones: useLive(readTombstones, []),
    desk: useLive(currentDesk, []),
    profile: useLive(readProfile, []),
  });
  useEachMinute(followVault);
  useEffect(() => {
    endDiscarded(instantNow()).then(dropDraftsOf).catch(reportError);
  }, []);
  if (live.is !== 'read') return <Unread live={live} look="records" />;
  const { own, handOvers, held, stones, desk, profile } = live.value;
  const { records } = own;
  const current = records.find(({ incident }) => incident.id === chosen) ?? records[0];
  const close = () => setOpen(undefined);
  const chooseAndClose = (id: string) => {
    setChosen(id);
    close();
  };

  const discard = (incident: Incident) =>
    act.run(
      async () => {
        await discardIncident(incident.id, instantNow());
        await endDiscardedLater();
      },
      { as: 'discard', undo: () => takeBack(incident.id, instantNow()) },
    );
  const answer = (file: File) =>
    act.run(async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const answerer = await readAnswerer(bytes, instantNow());
      if (!answerer.isKnown) return setOpen({ is: 'answer-key', bytes, answerer });
      const handOver = await takeAnswer(bytes, instantNow());
      setChosen(handOver.incidentId);
    });
  return (
    <>
      <RecordsPage
        desk={deskOf(profile)}
        isEmpty={records.length === 0}
        hasMore={own.hasMore}
        onHide={hidePages}
        {...lock}
        onMore={() => setMost(most + step)}
        onAddresses={() => setOpen({ is: 'addresses' })}
        onPictures={() => setOpen({ is: 'pictures' })}
        onAnswer={answer}
        onPractice={() => location.assign(page('welcome.html#practice'))}
        onDesk={() => location.assign(page('dashboard.html'))}
        notes={<NotesContainer />}
        discarded={<DiscardedList stones={stones} />}
        side={<StepsContainer key={current?.incident.id ?? ''} incident={current?.incident} />}
      >
        {records.map((record) => (
          <RowContainer
            key={record.incident.id}
            record={record}
            handOvers={handOvers.filter(({ incidentId }) => incidentId === record.incident.id)}
            held={held}
            desk={desk}
            isChosen={record === current && chosen !== undefined}
            act={act}
            onChoose={() => setChosen(record.incident.id)}
            onHandOver={() => setOpen({ is: 'hand-over', incident: record.incident })}
            onWithdraw={(handOver) =>
              setOpen({
                is: 'withdraw',
                handOver,
                requests: record.requests.filter(({ state }) => state !== 'prepared').length,
              })
            }
            onDiscard={() => discard(record.incident)}
            onPixels={() => setOpen({ is: 'pixels', incident: record.incident })}
          />
        ))}
      </RecordsPage>
      {open?.is === 'hand-over' && <HandOverContainer incident={open.incident} onClose={close} />}
      {open?.is === 'withdraw' && (
        <WithdrawContainer handOver={open.handOver} requests={open.requests} onClose={close} />
      )}
      {open?.is === 'answer-key' && <AnswerKeyContainer {...open} onTaken={chooseAndClose} onClose={close} />}
      {open?.is === 'pixels' && <PixelsContainer incidentId={open.incident.id} act={act} onClose={close} />}
      {open?.is === 'addresses' && <AddressContainer onClose={close} />}
      {open?.is === 'pictures' && <PictureContainer onClose={close} onDone={chooseAndClose} />}
      <ActToast act={act} counts>
        {t(act.done?.as === 'pixels' ? 'pixels_toast' : 'records_discardedToast')}
      </ActToast>
    </>
  );
}

/** Where a lock is set it closes now, else the settings open at it. */
function useLockAct(act: Act) {
  const hasLock = useLock() === 'unlocked';
  const set = () => location.assign(page('dashboard.html#/settings/lock#passphrase'));
  return { hasLock, onLock: () => (hasLock ? void act.run(closeLock) : set()) };
}
