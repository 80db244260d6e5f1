import { useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { NextCard } from '../../../components/path/next-card';
import { PathPage } from '../../../components/path/path-page';
import { Unread } from '../../../components/shared/unread';
import { lockState } from '../../../utils/evidence/lock/record-lock';
import { incidentFile } from '../../../utils/evidence/queries';
import { readParties } from '../../../utils/evidence/settings/parties';
import { readReceived } from '../../../utils/evidence/settings/received';
import { deskOf, readProfile } from '../../../utils/evidence/settings/settings';
import { changeDisclosure } from '../../../utils/evidence/store/own-facts';
import { japanDate } from '../../../utils/japan-time';
import type { Disclosure, PathKind } from '../../../utils/shapes/schema';
import { nextAt, stationsOf } from '../../../utils/takedown/path-stations';
import { platformForRoutes } from '../../../utils/takedown/routes';
import { instantNow, legal } from '../../shared/people';
import { useLive } from '../../shared/use-live';
import { DatesPart } from '../requests/dates-part';
import { PapersPart } from './papers-part';
import { ReceivedPart } from './received-part';

/** From a post to a name: the path of one case, live from the database. */
export function PathContainer({ incidentId }: { incidentId: string }) {
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
  if (live.is !== 'read') return <Unread live={live} look="path-page" />;
  const { file, lock, parties, received, profile } = live.value;
  const [first] = file?.captures ?? [];
  if (!file || !first) return <NoCase isLost />;
  const { incident, captures, requests } = file;
  const disclosure = incident.own?.disclosure ?? {};
  const posts = [...new Map(captures.map((capture) => [capture.postKey, capture])).values()];
  const today = japanDate(instantNow());
  const write = (change: (before: Disclosure) => Disclosure, what: string) =>
    changeDisclosure(incidentId, change, what, legal, instantNow());
  const send = (kind: PathKind) =>
    write(
      (before) => ({
        ...before,
        steps: [...(before.steps ?? []), { id: crypto.randomUUID(), kind, sentOn: today }],
      }),
      kind,
    );
  const stations = stationsOf({
    recordedOn: japanDate(first.capturedAt),
    disclosure,
    received: received.length,
    hasProvider: received.some(({ provider }) => provider),
  });
  const here = stations.find(({ isDone }) => !isDone)?.station ?? 'claim';
  return (
    <PathPage
      incidentId={incidentId}
      number={incident.number}
      posts={posts.length}
      stations={stations}
      desk={deskOf(profile)}
      dates={<DatesPart incident={incident} captures={captures} requests={requests} />}
    >
      <NextCard
        kinds={nextAt[here]}
        disclosure={disclosure}
        onDays={(days) => write((before) => ({ ...before, ...days }), 'days')}
      />
      <ReceivedPart
        incidentId={incidentId}
        captureIds={posts.map(({ id }) => id)}
        received={received}
        lock={lock}
        onLogin={(day) =>
          write((before) => ({ ...before, logins: [...new Set([...(before.logins ?? []), day])].sort() }), 'logins')
        }
        onChange={() => setTurn((last) => last + 1)}
      />
      <PapersPart
        incidentId={incidentId}
        number={incident.number}
        captures={posts}
        parties={parties}
        received={received}
        steps={disclosure.steps ?? []}
        custody={file.custody}
        operator={platformForRoutes(first.post, first.page.url)}
        onSent={send}
      />
    </PathPage>
  );
}
