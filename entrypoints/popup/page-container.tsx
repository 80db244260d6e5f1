import { useEffect, useState } from 'preact/hooks';
import { type PageFound, PageView } from '../../components/popup/page-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import type { AddableServer, TabScope } from '../../components/popup/record-choices';
import { useAct } from '../../components/shared/acts/use-act';
import { useWords } from '../../components/words/words';
import type { LockState } from '../../utils/evidence/lock/record-lock';
import { incidentsOfPage } from '../../utils/evidence/queries';
import { addSite, patternOf, removeSite } from '../../utils/evidence/settings/added-sites';
import { readQuiet } from '../../utils/evidence/settings/quiet-mode';
import { browser } from '../../utils/messaging/browser';
import { showPanel, showPostsPanel } from '../../utils/messaging/side-panel';
import type { FormRequest } from '../../utils/takedown/plan/guide-session';
import { send } from '../shared/page-send';
import { nameOfSite } from '../shared/site-names';
import { useLive } from '../shared/use-live';
import type { FrontTab } from './front-page';
import { openLockSettings, openRecords, openRequest } from './leave';

interface PageContainerProps extends PopupCommon {
  tab: FrontTab | undefined;
  page: PageFound;
  lock: LockState;
  /** To the desk that the address of the page brings; absent where it brings none. */
  onInvitation?: (() => void) | undefined;
}

/** Reads and writes for a popup without a capture at hand. */
export function PageContainer({ tab, page, lock, onInvitation, ...common }: PageContainerProps) {
  const { lang } = useWords();
  const act = useAct();
  const [asked, setAsked] = useState(false);
  const url = tab?.url ?? '';
  const records = useLive(() => (asked ? incidentsOfPage(url) : Promise.resolve(undefined)), [asked, url]);
  const quiet = useLive(readQuiet, []);
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    chooseShortcut().then(setShortcut, reportError);
  }, []);

  const attempt = async (work: (tabId: number) => Promise<unknown>) => {
    if (tab && (await act.run(() => work(tab.id)))) common.onClose();
  };

  const record = (scope: TabScope) => attempt((tabId) => send('captureTab', { tabId, scope }));
  const forms = useFormRequests(tab?.id);
  const guide = ({ id: requestId, asksFirst }: FormRequest) =>
    attempt(async (tabId) => {
      if (asksFirst) return openRequest(requestId);
      await send('resumeForm', { tabId, requestId });
      // Where there is no side panel, the guide lies over the page.
      await Promise.race([showPanel(tabId).catch(() => undefined), wait(PANEL_OPENS)]);
    });
  const addServer = ({ host, platform }: AddableServer) => {
    // Asked for before anything is awaited, or the click no longer counts; the worker goes on if this popup closes over it.
    const granted = browser.permissions.request({ origins: [patternOf({ host })] }).catch(() => false);
    const added = addSite({ host, platform, addedAt: new Date().toISOString() });
    return attempt(async () => {
      await added;
      if (await granted) await send('syncSites', {});
      else await removeSite(host);
    });
  };
  const select = () => attempt((tabId) => send('bringScript', { script: 'select', tabId }));

  return (
    <PageView
      {...common}
      site={page.kind !== 'closed' && tab?.url ? new URL(tab.url).host : undefined}
      page={page}
      records={records.is === 'read' ? records.value : undefined}
      onShowRecords={lock === 'locked' ? undefined : () => setAsked(true)}
      onLock={lock === 'open' ? () => act.run(openLockSettings) : undefined}
      nameOf={(incident) => nameOfSite(incident.summary, lang)}
      shortcut={shortcut}
      error={act.problem ?? (records.is === 'failed' ? records.code : undefined)}
      busy={act.isBusy}
      isQuiet={quiet.is === 'read' && quiet.value}
      forms={forms}
      onGuide={guide}
      onAddServer={addServer}
      onRecord={record}
      onSelect={select}
      onOpenPanel={() => {
        // Within the press: the browser opens a panel only before anything is awaited
        const opened = showPostsPanel(tab?.windowId);
        return attempt(() => opened);
      }}
      onInvitation={onInvitation}
      onOpenIncident={(id) => act.run(() => openRecords(id))}
    />
  );
}

/** There are browsers that have the call and never answer it. */
const PANEL_OPENS = 1_000;
const wait = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));

/** Requests whose form is the page in front; none until they are known. */
function useFormRequests(tabId: number | undefined): readonly FormRequest[] {
  const [requests, setRequests] = useState<readonly FormRequest[]>([]);
  useEffect(() => {
    if (tabId === undefined) return;
    send('formRequests', { tabId }).then(
      (answer) => setRequests(answer.requests),
      () => setRequests([]),
    );
  }, [tabId]);
  return requests;
}

/** As the person has set it; empty when it was taken away or another extension has it. */
async function chooseShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === 'record-element')?.shortcut || undefined;
}
