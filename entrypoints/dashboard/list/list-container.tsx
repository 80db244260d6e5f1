import { useMemo, useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { KeyFoot } from '../../../components/frame/key-foot';
import { KeyList } from '../../../components/frame/key-list';
import { SoftStop } from '../../../components/frame/soft-stop';
import { useKeys } from '../../../components/frame/use-keys';
import { IncidentList } from '../../../components/list/incident-list';
import { ActToast } from '../../../components/shared/act-toast';
import { shownGuide } from '../../../components/shared/mask';
import { statusWord } from '../../../components/shared/status-ring';
import { together, Unread } from '../../../components/shared/unread';
import { wordOf } from '../../../components/words/vocabulary';
import { useWords } from '../../../components/words/words';
import { listIncidents, listRequests } from '../../../utils/evidence/queries';
import { shownToday } from '../../../utils/evidence/settings/settings';
import { filterIncidents } from '../../../utils/review/filters';
import { HandOverContainer } from '../../records/hand-over/hand-over-container';
import { named } from '../../shared/named-incident';
import { instantNow } from '../../shared/people';
import { useFileDrop } from '../../shared/use-file-drop';
import { useLive } from '../../shared/use-live';
import { CaseContainer } from '../case/case-container';
import { useStatus } from '../case/use-status';
import { ExportContainer } from '../export/export-container';
import { ImportContainer } from '../handoff/import-container';
import { goTo } from '../hash-address';
import { leavePage } from '../leave-page';
import { dueWords } from '../requests/request-views';
import { useKeptFilter } from './use-kept-filter';

/** List and case side by side, with the keys. */
export function ListContainer({ incidentId }: { incidentId?: string | undefined }) {
  const { t, lang } = useWords();
  const live = together({
    incidents: useLive(async () => (await listIncidents()).map((incident) => named(incident, lang)), [lang]),
    requests: useLive(listRequests, []),
    shownCount: useLive(() => shownToday(instantNow()), []),
  });
  const { incidents, requests, shownCount = 0 } = live.is === 'read' ? live.value : {};
  const [filter, setFilter] = useKeptFilter();
  const [dialog, setDialog] = useState<'keys' | 'export' | 'hand-off' | 'import' | 'stop'>();
  const [dropped, setDropped] = useState<File>();
  const [statusSignal, setStatusSignal] = useState(0);
  const status = useStatus();
  const openImport = (file?: File) => {
    setDropped(file);
    setDialog('import');
  };
  useFileDrop(openImport);

  const shown = useMemo(() => filterIncidents(incidents ?? [], filter, wordOf(t)), [incidents, filter, t]);
  const extras = useMemo(() => dueWords(incidents ?? [], requests ?? [], t, lang), [incidents, requests, t, lang]);

  const current = incidents?.find(({ id }) => id === incidentId);
  const isLost = incidentId !== undefined && incidents !== undefined && !current;
  const hasCaptures = (current?.summary.captureCount ?? 0) > 0;
  const step = (by: number) => {
    const at = shown.findIndex(({ id }) => id === incidentId);
    const target = at < 0 ? shown[0] : shown[at + by];
    if (target) goTo(`#/incidents/${target.id}`);
  };
  const request = (captureId?: string) => {
    if (hasCaptures) goTo(`#/requests/new/${incidentId}${captureId ? `?capture=${captureId}` : ''}`);
  };
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    e: () => hasCaptures && setDialog('export'),
    r: () => request(),
    s: () => current && setStatusSignal(statusSignal + 1),
    '/': () => document.querySelector<HTMLElement>('.find input')?.focus(),
    '?': () => setDialog('keys'),
  });

  return (
    <>
      <IncidentList
        incidents={incidents}
        shown={shown}
        filter={filter}
        currentId={incidentId}
        extras={extras}
        shownToday={shownCount}
        onFilter={setFilter}
        onImport={() => openImport()}
      >
        {live.is === 'failed' && <Unread live={live} />}
        <KeyFoot onAll={() => setDialog('keys')} />
      </IncidentList>
      {current ? (
        <CaseContainer
          key={current.id}
          incidentId={current.id}
          shownToday={shownCount}
          statusSignal={statusSignal}
          onStatus={(to) => status.change(current, to)}
          onExport={() => setDialog('export')}
          onHandOff={() => setDialog('hand-off')}
          onRequest={request}
          onShown={() => shownCount + 1 === shownGuide && setDialog('stop')}
        />
      ) : (
        (incidents || incidentId === undefined) && <NoCase isLost={isLost} />
      )}
      {dialog === 'keys' && <KeyList onClose={() => setDialog(undefined)} />}
      {dialog === 'stop' && <SoftStop onEnd={leavePage} onContinue={() => setDialog(undefined)} />}
      {dialog === 'import' && <ImportContainer dropped={dropped} onClose={() => setDialog(undefined)} />}
      {dialog === 'hand-off' && current && (
        <HandOverContainer incident={current} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'export' && current && <ExportContainer incident={current} onClose={() => setDialog(undefined)} />}
      <ActToast act={status.act}>
        {status.last && t('dashboard_status_done', [status.last.number, statusWord(status.last.to, t)])}
      </ActToast>
    </>
  );
}
