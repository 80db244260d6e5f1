import { ExportDialog } from '../../../components/export/export-dialog';
import { ExportDone } from '../../../components/export/export-done';
import { PictureLocationDialog } from '../../../components/export/picture-location-dialog';
import { RecipientDialog } from '../../../components/export/recipient-dialog';
import { ImportDialog, type ImportStage } from '../../../components/handoff/import-dialog';
import { LeaksDialog } from '../../../components/redaction/leaks-dialog';
import { RedactDialog } from '../../../components/redaction/redact-dialog';
import { RedactionsCard } from '../../../components/redaction/redactions-card';
import { checkForMints } from '../../../utils/export/mints-check';
import type { Redaction } from '../../../utils/shapes/schema';
import type { Leak } from '../../../utils/verify/redacted/search-copies';
import { type DialogRow, id, nothing, saved, today } from './dialog-row';

const sha256 = 'ab'.repeat(32);
const file = 'K-2026-0001.zip.age';
const summary = {
  ...{ number: 'K-2026-0001', title: '脅し', captures: 3, files: 21, bytes: 2_000_000, custodyEntries: 12 },
  ...{ withPermalink: 3, withTime: 2, withAuthorId: 1, withScreenPixels: 3, copies: 1, copyBytes: 2_000 },
  withoutCopy: 2,
};
const sure: Leak = { field: 'word', value: '山田花子', path: 'data/report.pdf', place: 'metadata', kind: 'sure' };
const short: Leak = { field: 'author.name', value: '林', path: 'data/custody.jsonl', place: 'text', kind: 'short' };
const copy = {
  ...{ id },
  record: {
    ...{ createdAt: `${today}T01:00:00.000Z`, parent: { seal: sha256 }, files: [], capture: { pixels: 'screen' } },
    removed: { fields: ['author.name'], words: [{ field: 'text', count: 2 }], pictures: [] },
  },
} as unknown as Redaction;
const takeIn = (stage: ImportStage) => () => (
  <ImportDialog
    stage={stage}
    onFile={nothing}
    onFiles={nothing}
    onPassphrase={nothing}
    onOpen={nothing}
    onStop={nothing}
    onClose={nothing}
  />
);
const imported = {
  ...{ kind: 'new' as const, incidentId: id, number: 'K-2026-0001', captures: 2, withdrawn: [] },
  ...{ keyStanding: 'claimed' as const, keys: [sha256] },
};
const changed = { id: 'manifest' as const, status: 'changed' as const, findings: [] };
const leaks = { onWiden: nothing, onDecide: nothing, onClose: nothing };
const redact = {
  isHard: false,
  ...{
    id,
    fields: [{ field: 'author.name', value: '山田' } as const],
    text: '次のシフト',
    pictures: ['screenshot-post.png'] as const,
  },
  ...{ countWords: () => 2, loadPicture: async () => undefined, onOpen: nothing, onMake: saved, onClose: nothing },
};

/** The dialogs of the dashboard that end in a file or begin with one. */
export const fileDialogs: Readonly<Record<string, DialogRow>> = {
  'what is exported': {
    show: () => (
      <ExportDialog
        summary={summary}
        mints={() => ({ ...checkForMints([{ name: 'report.pdf' }], undefined), limit: undefined })}
        onExport={nothing}
        onClose={nothing}
      />
    ),
  },
  'a pack was saved': {
    show: () => (
      <ExportDone
        result={{
          ...{
            name: file,
            bytes: 2_000,
            sha256,
            verified: { isWhole: true, passed: 9, open: 1, failed: 0 },
            lacksStamp: true,
          },
          mintsFaults: [{ file: 'report.pdf', found: '51 MB' }],
        }}
        onSaveAgain={nothing}
        onClose={nothing}
      />
    ),
  },
  'pictures tell the place': { show: () => <PictureLocationDialog act="保存する" onGo={nothing} onClose={nothing} /> },
  'for whom a pack is sealed': { show: () => <RecipientDialog onSeal={nothing} onClose={nothing} /> },
  'a redacted copy': { show: () => <RedactDialog {...redact} /> },
  'words that leak': { show: () => <LeaksDialog {...leaks} leaks={[sure, short]} /> },
  'words to decide about': { show: () => <LeaksDialog {...leaks} leaks={[short]} /> },
  'a copy is thrown away': {
    show: () => <RedactionsCard copies={[copy]} onMake={nothing} onDiscard={saved} onDownload={saved} />,
    press: 'article header button',
  },
  'a file is asked for': { show: takeIn({ name: 'ask' }) },
  'a file is looked at': { show: takeIn({ name: 'running', file }) },
  'a file is locked': { show: takeIn({ name: 'locked', file, isBusy: false, problem: 'passphrase-wrong' }) },
  'a file was refused': {
    show: takeIn({ name: 'refused', file, refusal: { code: 'pack-changed', checks: [changed] } }),
  },
  'a file was taken in': { show: takeIn({ name: 'done', file, imported }) },
  'a withdrawal came before its case': { show: takeIn({ name: 'early', file }) },
  'many files': { show: takeIn({ name: 'many', done: 2, total: 4, fresh: 1, refused: [] }) },
  'many files were taken in': {
    show: takeIn({ name: 'many', done: 4, total: 4, fresh: 3, refused: [{ file, code: 'pack-changed' }] }),
  },
};
