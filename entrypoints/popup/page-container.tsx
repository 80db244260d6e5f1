import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type PageFound, PageView } from '../../components/popup/page-view';
import type { PopupCommon } from '../../components/popup/popup-frame';
import type { TabScope } from '../../components/popup/record-choices';
import { useWords } from '../../components/shared/words';
import { codeOf } from '../../utils/coded-error';
import { db } from '../../utils/evidence/db';
import { send } from '../../utils/messaging/send';
import { useLive } from '../dashboard/use-live';
import type { FrontTab } from './front-page';
import { openDashboard } from './leave';
import { nameOfSite } from './site-names';

/** Reads and writes for a popup without a capture at hand. */
export function PageContainer({ tab, page, ...common }: PopupCommon & { tab: FrontTab | undefined; page: PageFound }) {
  const { lang } = useWords();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string>();
  const recent = useLive(() => db.incidents.orderBy('createdAt').reverse().limit(3).toArray(), []).value;
  const shortcut = useLive(chooseShortcut, []).value;

  const attempt = async (act: (tabId: number) => Promise<unknown>) => {
    if (!tab) return;
    setBusy(true);
    setError(undefined);
    try {
      await act(tab.id);
      common.onClose();
    } catch (cause) {
      setError(codeOf(cause));
      setBusy(false);
    }
  };

  const record = (scope: TabScope) => attempt((tabId) => send('captureTab', { tabId, scope }));
  const select = () => attempt((tabId) => send('bringScript', { script: 'select', tabId }));

  return (
    <PageView
      {...common}
      site={page.kind !== 'closed' && tab?.url ? new URL(tab.url).host : undefined}
      page={page}
      recent={recent ?? []}
      nameOf={(incident) => nameOfSite(incident.summary, lang)}
      shortcut={shortcut}
      error={error}
      busy={busy}
      onRecord={(scope) => void record(scope)}
      onSelect={() => void select()}
      onOpenIncident={(id) => void openDashboard(id)}
    />
  );
}

/** As the person has set it; empty when it was taken away or another extension has it. */
async function chooseShortcut(): Promise<string | undefined> {
  const commands = await browser.commands?.getAll();
  return commands?.find(({ name }) => name === 'record-element')?.shortcut || undefined;
}
