import { useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { NextCard } from '../../../components/path/next-card';
import { PathPage } from '../../../components/path/path-page';
import { PathSender } from '../../../components/path/path-sender';
import { SaveFirstCard } from '../../../components/path/save-first-card';
import { useAct } from '../../../components/shared/acts/use-act';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { lockState } from '../../../utils/evidence/lock/record-lock';
import { incidentFile } from '../../../utils/evidence/queries';
import { readParties } from '../../../utils/evidence/settings/parties';
import { deskOf, readProfile } from '../../../utils/evidence/settings/read-profile';
import { readReceived } from '../../../utils/evidence/settings/received-data';
import { addLogin } from '../../../utils/evidence/store/path-entries';
import { japanDate } from '../../../utils/japan-time';
import { newestOfEach } from '../../../utils/review/newest-of-each';
import { postRecords } from '../../../utils/shapes/records/account-page';
import type { Station } from '../../../utils/takedown/path/kinds';
import { nextTasks } from '../../../utils/takedown/path/next';
import { caseNumber, stationNow, stationsOf } from '../../../utils/takedown/path/stations';
import { platformForRoutes } from '../../../utils/takedown/routes';
import { isCounsel } from '../../../utils/takedown/sender';
import { instantNow, legal } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { openAccount } from '../chooser/open-account';
import { pathDates } from '../requests/case-days';
import { DatesPart } from '../requests/dates-part';
import { EntriesPart, removeEntry, writeEntry } from './entries-part';
import { PapersPart } from './papers-part';
import { ReceivedPart } from './received-part';
import { useSenders } from './use-senders';

/** Until the operator has answered, what the page shows of an account may be all there is. */
const earlyStations: readonly Station[] = ['record', 'logs', 'operator'];

/** From a post to a name: the path of one case, live from the database. */
export function PathContainer({ incidentId }: { incidentId: string }) {
  const { t } = useWords();
  const act = useAct();
  const [turn, setTurn] = useState(0);
  const live = useLive(
    async () => ({
      file: await incidentFile(incidentId),
      lock: await lockState(),
      parties: await readParties(),
      received: await readReceived(incidentId),
      profile: await readProfile(),
    }),
    [incidentId, turn],
  );
  const own = live.is === 'read' ? live.value.file?.incident.own?.disclosure : undefined;
  const { senders, choose } = useSenders(incidentId, own ?? {}, act);
  if (live.is !== 'read') return <Unread live={live} look="path-page" />;
  const { file, lock, received, profile } = live.value;
  const [first] = postRecords(file?.captures ?? []).posts;
  if (!file || !first) return <NoCase isLost />;
  const { incident, captures, requests } = file;
  const disclosure = incident.own?.disclosure ?? {};
  const posts = newestOfEach(captures);
  const today = japanDate(instantNow());
  const stations = stationsOf({
    recordedOn: japanDate(first.capturedAt),
    disclosure,
    received: received.length,
    hasProvider: received.some(({ provider }) => provider),
    hasName: received.some(({ name }) => name),
  });
  const here = stationNow(stations);
  const parties = live.value.parties.filter(({ retired }) => !retired);
  const party = parties.find(({ id }) => id === senders.partyId);
  const agent = parties.filter(isCounsel).find(({ id }) => id === senders.agentId);
  return (
    <PathPage
      incidentId={incidentId}
      number={incident.number}
      posts={posts.length}
      stations={<EntriesPart incidentId={incidentId} stations={stations} act={act} />}
      sender={<PathSender parties={parties} chosen={senders} onChoose={(next) => void choose(next)} />}
      caseNumber={caseNumber(disclosure)}
      desk={deskOf(profile)}
      dates={<DatesPart incident={incident} captures={captures} requests={requests} />}
    >
      <NextCard
        station={t(`path_station_${here}`)}
        tasks={nextTasks({
          here,
          disclosure,
          dates: pathDates({ incident, captures, now: instantNow() }),
          hasCounsel: agent !== undefined,
          received: received.length,
        })}
      />
      {earlyStations.includes(here) && (
        <SaveFirstCard
          captures={captures}
          onAccount={(url) => void act.run(() => openAccount(incidentId, url), { as: 'account' })}
        />
      )}
      <ReceivedPart
        incidentId={incidentId}
        captureIds={posts.map(({ id }) => id)}
        received={received}
        lock={lock}
        onLogin={(day) => addLogin(incidentId, day, legal, instantNow())}
        onChange={() => setTurn((last) => last + 1)}
      />
      <PapersPart
        incidentId={incidentId}
        number={incident.number}
        captures={posts}
        pages={postRecords(captures).pages}
        party={party}
        agent={agent}
        received={received}
        steps={disclosure.steps ?? []}
        custody={file.custody}
        operator={platformForRoutes(first.post, first.page.url)}
        onSent={(kind) => {
          const entry = { step: { id: crypto.randomUUID(), kind, sentOn: today } };
          return act.run(() => writeEntry(incidentId, entry), {
            as: 'entry',
            undo: () => removeEntry(incidentId, entry),
          });
        }}
      />
    </PathPage>
  );
}
