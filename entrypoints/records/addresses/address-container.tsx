import { useState } from 'preact/hooks';
import { AddressDialog } from '../../../components/records/address-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useDraft } from '../../../components/shared/drafts/use-draft';
import { CodedError } from '../../../utils/coded-error';
import { readAddresses } from '../../../utils/evidence/settings/address-jobs';
import { browser } from '../../../utils/messaging/browser';
import { send } from '../../shared/page-send';
import { useLive } from '../../shared/use-live';

const most = 20;

/** Every web address in a text, each once, as somebody's message to themselves holds them. */
function addressesIn(text: string): string[] {
  const found = (text.match(/https?:\/\/[^\s<>"'「」『』（）、。]+/g) ?? []).filter((each) => URL.canParse(each));
  return [...new Set(found.map((each) => new URL(each).href))];
}

/** Records from a list of addresses. Closing it does not stop the reading. */
export function AddressContainer({ onClose }: { onClose(): void }) {
  const act = useAct();
  const draft = useDraft('addresses', 'list', '');
  const [isNew, setNew] = useState(false);
  const live = useLive(readAddresses, []);
  const jobs = live.is === 'read' && !isNew ? live.value : [];
  const urls = addressesIn(draft.value);
  const start = () => {
    const chosen = urls.slice(0, most);
    const origins = [...new Set(chosen.map((url) => `*://${new URL(url).hostname}/*`))];
    // Asked in the click itself, once for all hosts
    const granted = browser.permissions.request({ origins }).catch(() => false);
    return act.run(async () => {
      if (!(await granted)) throw new CodedError('form-not-granted');
      await send('startAddresses', { urls: chosen });
      draft.written(draft.now());
      draft.change('');
      setNew(false);
    });
  };
  return (
    <AddressDialog
      draft={draft}
      urls={urls}
      jobs={jobs}
      act={act}
      onStart={start}
      onStop={() => act.run(() => send('stopAddresses', {}))}
      onOpen={(url) => act.run(() => browser.tabs.create({ url }))}
      onAgain={() => setNew(true)}
      onClose={onClose}
    />
  );
}
