import { useState } from 'preact/hooks';
import { NoCase } from '../../../components/case/no-case';
import { statusWord } from '../../../components/facts/status-ring';
import { KeyFoot } from '../../../components/frame/key-foot';
import { KeyList } from '../../../components/frame/key-list';
import { SoftStop } from '../../../components/frame/soft-stop';
import { useKeys } from '../../../components/frame/use-keys';
import { IncidentList } from '../../../components/list/incident-list';
import { ActToast } from '../../../components/shared/acts/act-toast';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useReading } from '../../../components/shared/reading-way';
import { Unread } from '../../../components/shared/unread';
import { useWords } from '../../../components/words/words';
import { incidentOf } from '../../../utils/evidence/queries';
import { shownToday } from '../../../utils/evidence/settings/read-profile';
import { japanDate } from '../../../utils/japan-time';
import { HandOverContainer } from '../../records/hand-over/hand-over-container';
import { hidePages } from '../../shared/hide-pages';
import { named } from '../../shared/named-incident';
import { instantNow } from '../../shared/people';
import { useFileDrop } from '../../shared/use-file-drop';
import { useLive } from '../../shared/use-live';
import { CaseContainer } from '../case/case-container';
import { useStatus } from '../case/use-status';
import { ExportContainer } from '../export/export-container';
import { ImportContainer } from '../handoff/import-container';
import { goTo } from '../hash-address';
import { VaultListContainer } from '../vault/vault-list-container';
import { useCases } from './use-cases';
import { useKeptFilter } from './use-kept-filter';
import { usePaging } from './use-paging';

/** At the day's guide, and again after every five more. */
const isTimeToStop = (shown: number, guide: number) => shown >= guide && (shown - guide) % 5 === 0;

/** List and case side by side, with the keys. */
export function ListContainer({ incidentId }: { incidentId?: string | undefined }) {
  const { t, lang } = useWords();
  const { guide } = useReading();
  const [filter, setFilter] = useKeptFilter();
  const [dialog, setDialog] = useState<'keys' | 'export' | 'hand-off' | 'import' | 'stop'>();
  const [dropped, setDropped] = useState<File>();
  const [statusSignal, setStatusSignal] = useState(0);
  const status = useStatus();
  const cases = useCases(filter, incidentId, { me: '', today: japanDate(instantNow()) });
  const opened = useLive(() => incidentOf(incidentId), [incidentId]);
  const shown = useLive(() => shownToday(instantNow()), []);
  const shownCount = shown.is === 'read' ? shown.value : 0;
  const paging = usePaging();
  const incident = opened.is === 'read' ? opened.value : undefined;
  const failed = [cases.live, opened, shown, paging.live].find((live) => live.is === 'failed');
  const openImport = (file?: File) => {
    setDropped(file);
    setDialog('import');
  };
  useFileDrop(openImport);

  const current = incident && named(incident, lang);
  const isLost = incidentId !== undefined && opened.is === 'read' && !current;
  const hasCaptures = (current?.summary.captureCount ?? 0) > 0;
  const step = (by: number) => {
    const at = cases.currentIndex;
    const target = cases.idAt(at < 0 ? 0 : at + by);
    if (target) goTo(`#/incidents/${target}`);
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
        totals={cases.totals}
        count={cases.count}
        incidentAt={cases.incidentAt}
        filter={filter}
        currentId={incidentId}
        currentIndex={cases.currentIndex}
        dates={cases.dates}
        shownToday={shownCount}
        takingUp={cases.takingUp}
        isPaged={paging.isPaged}
        onPaged={paging.onPaged}
        onRange={cases.onRange}
        onFilter={setFilter}
        onFind={cases.onFind}
        onImport={() => openImport()}
        above={<VaultListContainer query={filter.query} />}
      >
        {failed?.is === 'failed' && <Unread live={failed} />}
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
          onShown={() => isTimeToStop(shownCount + 1, guide) && setDialog('stop')}
        />
      ) : (
        (opened.is === 'read' || incidentId === undefined) && <NoCase isLost={isLost} />
      )}
      {dialog === 'keys' && <KeyList onClose={() => setDialog(undefined)} />}
      {dialog === 'stop' && <SoftStop onEnd={hidePages} onContinue={() => setDialog(undefined)} />}
      {dialog === 'import' && <ImportContainer dropped={dropped} onClose={() => setDialog(undefined)} />}
      {dialog === 'hand-off' && current && (
        <HandOverContainer incident={current} onClose={() => setDialog(undefined)} />
      )}
      {dialog === 'export' && current && <ExportContainer incident={current} onClose={() => setDialog(undefined)} />}
      {status.dialog}
      <ProblemToast act={paging.act} />
      <ActToast act={status.act}>
        {status.last && t('dashboard_status_done', [status.last.number, statusWord(status.last.to, t)])}
      </ActToast>
    </>
  );
}
