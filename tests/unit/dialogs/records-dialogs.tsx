import { ExportFailed } from '../../../components/export/export-done';
import { ExportProgress } from '../../../components/export/export-progress';
import { AnswerKeyDialog } from '../../../components/handoff/answer-key-dialog';
import { ChooseDesk } from '../../../components/handoff/choose-desk';
import { ConsentDialog } from '../../../components/handoff/consent-dialog';
import { SendDialog } from '../../../components/handoff/send-dialog';
import { WithdrawDialog } from '../../../components/handoff/withdraw-dialog';
import { AddressDialog } from '../../../components/records/address-dialog';
import { PictureDialog } from '../../../components/records/picture-dialog';
import { PixelsDialog } from '../../../components/records/pixels-dialog';
import { StepsDialog } from '../../../components/records/steps-dialog';
import { UnreadDialog } from '../../../components/shared/unread-dialog';
import type { BroughtFile } from '../../../utils/evidence/brought/bring-files';
import type { AddressJob, Desk } from '../../../utils/shapes/hand-over';
import { type DialogRow, failed, idle, nothing, restored } from './dialog-row';

const desk: Desk = {
  ...{ name: 'みなと珈琲 人事相談窓口', people: ['田所', '久保'], mail: 'desk@minato.example' },
  ...{ recipients: [`age1${'q'.repeat(58)}`], key: 'AAAA', withdrawn: [], madeAt: '2026-11-24T05:32:07.000Z' },
};
const photo: BroughtFile = {
  ...{ name: '店の写真.jpg', bytes: new Uint8Array(2_000), ending: 'jpg', mediaType: 'image/jpeg' },
  ...{ hasPlace: true, hasDevice: true },
};
const jobs: readonly AddressJob[] = (
  ['recorded', 'reading', 'waiting', 'login', 'gone', 'unreadable', 'stopped'] as const
).map((state, at) => ({
  ...{ url: `https://x.com/a/status/${at}`, state },
  ...(state === 'recorded' ? { redirects: 1 } : {}),
}));
const over = jobs.filter(({ state }) => state !== 'reading' && state !== 'waiting');
const address = {
  ...{ draft: restored('https://x.com/a/status/1'), urls: ['https://x.com/a/status/1'], act: idle },
  ...{ onStart: nothing, onStop: nothing, onOpen: nothing, onAgain: nothing, onClose: nothing },
};
const picture = {
  ...{ draft: restored({ url: '' }), act: idle, onFiles: nothing, onRemove: nothing, onRecord: nothing },
  onClose: nothing,
};
const words = { here: ['みかん', 'とうだい'], there: ['orange', 'beacon'] };
const choose = { isWithdrawn: false, onFile: nothing, onAdd: nothing, onKeep: nothing, onClose: nothing };
const send = {
  ...{ title: '人事相談窓口に送る', file: { name: 'K-2026-0001.zip.age', bytes: 2_000, sha256: 'ab'.repeat(32) } },
  ...{ mail: { to: 'desk@minato.example', subject: '記録をお渡しします', body: '開くには鍵が要ります。' } },
  ...{ canShare: true, busy: false, onShare: nothing, onMail: nothing, onSave: nothing, onSent: nothing },
  onClose: nothing,
};
const consent = { people: [], keys: { words, are: 'known' }, captures: 2, onMake: nothing, onClose: nothing } as const;

/** The dialogs of the page of whoever recorded. */
export const recordsDialogs: Readonly<Record<string, DialogRow>> = {
  'pictures are taken out': { show: () => <PixelsDialog act={idle} onTakeOut={nothing} onClose={nothing} /> },
  'a list of addresses': { show: () => <AddressDialog {...address} jobs={[]} /> },
  'addresses are read': { show: () => <AddressDialog {...address} jobs={jobs} /> },
  'addresses were read': { show: () => <AddressDialog {...address} jobs={over} /> },
  'files are brought': { show: () => <PictureDialog {...picture} files={[]} refused={[]} /> },
  'files were brought': {
    show: () => (
      <PictureDialog {...picture} act={failed} files={[photo]} refused={[{ name: 'a.exe', code: 'file-unknown' }]} />
    ),
  },
  'all first steps': {
    show: () => <StepsDialog acts={['threat', 'photo']} done={{}} onTick={nothing} onClose={nothing} />,
  },
  'something could not be read': {
    show: () => (
      <UnreadDialog
        title="人事に渡す"
        live={{ is: 'failed', code: 'database-closed', again: nothing }}
        onClose={nothing}
      />
    ),
  },
  'nobody to hand over to': { show: () => <ChooseDesk {...choose} /> },
  'a desk out of a file': {
    show: () => (
      <ChooseDesk
        {...choose}
        offered={{ desk, words, meeting: { is: 'free', isNamesake: false, isSameOpener: false }, knownWords: words }}
      />
    ),
  },
  'a desk of the same name out of a file': {
    show: () => (
      <ChooseDesk
        {...choose}
        offered={{
          ...{ desk, words, knownWords: { here: ['すいか', 'てぶくろ'], there: ['melon', 'glove'] } },
          meeting: { is: 'other', known: { ...desk, way: 'file' }, isNamesake: true, isSameOpener: false },
        }}
      />
    ),
  },
  'consent to a desk whose keys are others': {
    show: () => (
      <ConsentDialog {...consent} name={desk.name} people={desk.people} keys={{ words, are: 'changed' }} tellsPlace />
    ),
  },
  'a desk that was withdrawn': { show: () => <ChooseDesk {...choose} isWithdrawn problem="desk-unreadable" /> },
  'consent to a desk': { show: () => <ConsentDialog {...consent} name={desk.name} people={desk.people} tellsPlace /> },
  'a file on its way': {
    show: () => <ExportProgress step="zip" done={2} total={4} onCancel={nothing} onClose={nothing} />,
  },
  'a file that could not be made': {
    show: () => <ExportFailed code="pack-failed" onRetry={nothing} onClose={nothing} />,
  },
  'a file to send by hand': { show: () => <SendDialog {...send} /> },
  'a file for the vault': { show: () => <SendDialog {...send} problem="vault-unreachable" onVault={nothing} /> },
  'an answer under a new key': {
    show: () => <AnswerKeyDialog desk={desk.name} words={words} act={failed} onTake={nothing} onClose={nothing} />,
  },
  'consent is taken back': {
    show: () => (
      <WithdrawDialog
        day="11月24日"
        desk={desk.name}
        requests={1}
        draft={restored('やはり控えます')}
        act={failed}
        onWithdraw={nothing}
        onClose={nothing}
      />
    ),
  },
};
