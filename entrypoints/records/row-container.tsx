import type { HeldHandIns } from '../../components/records/held-withdrawals';
import { RecordRow } from '../../components/records/record-row';
import { ReadableRow } from '../../components/rows/readable-row';
import type { Act } from '../../components/shared/acts/use-act';
import { useWords } from '../../components/words/words';
import type { CurrentDesk } from '../../utils/evidence/hand-over/desks';
import { noteSent } from '../../utils/evidence/hand-over/hand-overs';
import type { OwnRecord } from '../../utils/evidence/queries';
import {
  destroyPixelsAside,
  givePixelsAside,
  keepPixelsAside,
  pixelsState,
} from '../../utils/evidence/store/captures/pixels-out';
import { noteShown } from '../../utils/evidence/store/incidents';
import { makeItemFile } from '../../utils/export/item-file';
import { browser } from '../../utils/messaging/browser';
import type { HandOver } from '../../utils/shapes/hand-over';
import { instantNow } from '../shared/people';
import { saveBlob } from '../shared/save-blob';
import { nameOfSite } from '../shared/site-names';
import { useLive } from '../shared/use-live';

interface RowContainerProps {
  record: OwnRecord;
  handOvers: readonly HandOver[];
  held: HeldHandIns;
  desk: CurrentDesk | undefined;
  isChosen: boolean;
  act: Act;
  onChoose(): void;
  onHandOver(): void;
  onWithdraw(handOver: HandOver): void;
  onDiscard(): void;
  onPixels(): void;
}

/** One record with its acts, or which it is where it cannot be shown. */
export function RowContainer(props: RowContainerProps) {
  return (
    <ReadableRow name={props.record.incident.number} isItem>
      <WholeRow {...props} />
    </ReadableRow>
  );
}

function WholeRow({ record, desk, act, ...props }: RowContainerProps) {
  const { t, lang } = useWords();
  const { incident, captures, isRunning, mayDiscard } = record;
  const [first] = captures;
  const { id } = incident;
  const pixels = useLive(() => pixelsState(id), [id]);
  const hasPicture = captures.some(({ picture, environment }) => picture.kind !== 'none' || environment.way === 'file');
  const give = () =>
    act.run(
      async () => {
        for (const { capture, files } of await givePixelsAside(id, instantNow())) {
          const { blob, name } = await makeItemFile(capture, files);
          saveBlob(blob, name);
        }
      },
      { as: 'give' },
    );
  const dashboard = (hash: string) => location.assign(`${browser.runtime.getURL('/dashboard.html')}#/${hash}`);
  const shown = (seconds: number) => {
    const [now, actor] = [instantNow(), { kind: 'person', role: 'recorder' } as const];
    const of = {
      incidentId: incident.id,
      ...(first ? { captureId: first.id } : {}),
      detail: { what: 'text', seconds },
    };
    return act.run(() => noteShown(of, actor, now), { as: `shown ${now}` });
  };
  return (
    <RecordRow
      {...props}
      incident={incident}
      siteName={nameOfSite(incident.summary, lang)}
      words={first?.post.text}
      isRunning={isRunning}
      isPhone={browser.windows === undefined}
      mayDiscard={mayDiscard}
      pixels={pixels.is === 'read' && (hasPicture || pixels.value !== 'in') ? pixels.value : undefined}
      deskLine={deskLine(desk, t)}
      onKeepAside={() => act.run(() => keepPixelsAside(id, instantNow()), { as: 'aside' })}
      onGiveAside={give}
      onDestroyAside={() => act.run(() => destroyPixelsAside(id, instantNow()), { as: 'destroy' })}
      onShown={shown}
      onRequest={() => dashboard(`requests/new/${incident.id}`)}
      onFollow={() => dashboard(`incidents/${incident.id}`)}
      onAnswer={first && incident.acts.length === 0 ? () => location.assign(questions(first.id)) : undefined}
      onSent={(id) => act.run(() => noteSent(id, instantNow()), { as: 'sent' })}
    />
  );
}

/** The page of the two questions; a press on back returns here. */
const questions = (captureId: string) => `${browser.runtime.getURL('/popup.html')}?capture=${captureId}`;

function deskLine(desk: CurrentDesk | undefined, t: ReturnType<typeof useWords>['t']): string {
  if (!desk) return t('records_noDesk');
  const name = desk.name ?? t('handoff_someone');
  return desk.people.length > 0
    ? t('records_deskOf', [name, String(desk.people.length)])
    : t('records_deskAlone', [name]);
}
