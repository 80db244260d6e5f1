import { useState } from 'preact/hooks';
import type { RefusedFile } from '../../../components/files/brought-list';
import { PictureDialog } from '../../../components/records/picture-dialog';
import { useAct } from '../../../components/shared/acts/use-act';
import { useDraft } from '../../../components/shared/drafts/use-draft';
import { codeOf } from '../../../utils/coded-error';
import { type BroughtFile, bringFiles, lookAtFile, mostFiles } from '../../../utils/evidence/brought/bring-files';
import { db } from '../../../utils/evidence/db';
import { captureAtHand } from '../../../utils/evidence/queries';
import { enterByHand } from '../../../utils/evidence/store/captures/hand-entered';
import { knownZone } from '../../../utils/known-zone';
import { browser } from '../../../utils/messaging/browser';
import type { Actor, Environment } from '../../../utils/shapes/schema';
import { send } from '../../shared/page-send';
import { instantNow } from '../../shared/people';

const recorder: Actor = { kind: 'person', role: 'recorder' };
const wait = (time: number) => new Promise((resolve) => setTimeout(resolve, time));
const patience = 60_000;

/** Files that a person has become one record. */
export function PictureContainer({ onClose, onDone }: { onClose(): void; onDone(incidentId: string): void }) {
  const act = useAct();
  const [files, setFiles] = useState<readonly BroughtFile[]>([]);
  const [refused, setRefused] = useState<readonly RefusedFile[]>([]);
  const draft = useDraft('picture', '', { url: '' });

  const take = async (chosen: readonly File[]) => {
    const found: BroughtFile[] = [];
    const failed: RefusedFile[] = [];
    for (const [index, file] of chosen.entries()) {
      const isTooMany = files.length + index >= mostFiles;
      const looked = isTooMany ? ('files-too-many' as const) : await lookAtFile(file).catch(codeOf);
      if (typeof looked === 'string') failed.push({ name: file.name, code: looked });
      else found.push(looked);
    }
    setFiles((now) => [...now, ...found]);
    setRefused((now) => [...now, ...failed]);
  };
  const record = () =>
    act.run(async () => {
      const job = await bringFiles(files, environmentHere(), instantNow());
      await sealed(job.id);
      const capture = await db.captures.get(job.id);
      const said = draft.now();
      const typed = said.url.trim();
      if (capture && typed) await enterByHand(capture.incidentId, capture, { url: typed }, recorder, instantNow());
      draft.written(said);
      onDone(job.incidentId);
    });
  return (
    <PictureDialog
      files={files}
      refused={refused}
      draft={draft}
      act={act}
      onFiles={(chosen) => act.run(() => take(chosen), { as: 'take' })}
      onRemove={(at) => setFiles(files.filter((_, index) => index !== at))}
      onRecord={record}
      onClose={onClose}
    />
  );
}

/** The worker seals it: asked until it has. */
async function sealed(captureId: string): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; ) {
    await send('captureState', { captureId });
    const at = await captureAtHand(captureId, instantNow());
    if (at?.state !== 'running') return;
    await wait(200);
  }
}

/** What this page can say of the browser; no page of a site was open. */
function environmentHere(): Environment {
  const timeZone = knownZone(Intl.DateTimeFormat().resolvedOptions().timeZone);
  return {
    extensionVersion: browser.runtime.getManifest().version,
    userAgent: navigator.userAgent,
    language: navigator.language,
    ...(timeZone ? { timeZone } : {}),
    viewport: { width: innerWidth, height: innerHeight },
    devicePixelRatio,
    scroll: { x: 0, y: 0 },
    colorScheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  };
}
