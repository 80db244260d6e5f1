import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportDialog, type ImportStage } from '../../../components/handoff/import-dialog';
import type { RefusedFile } from '../../../components/handoff/import-many';
import { codeOf } from '../../../utils/coded-error';
import { noteTaken, notTakenYet } from '../../../utils/evidence/hand-over/taken-files';
import type { DeletedCase } from '../../../utils/shapes/desk/deleted-case';
import type { Check } from '../../../utils/verify/check-ids';
import { goTo } from '../hash-address';
import { runTask, taskThread } from '../packing/run-task';
import type { TaskProgress } from '../packing/tasks';
import { unlockedIdentity, unlockIdentity } from '../settings/desk/unlocked-identity';

/** Checks of the verifier travel on the error; the module that makes it is loaded on demand only. */
const checksOf = (error: unknown): readonly Check[] => (error as { checks?: readonly Check[] }).checks ?? [];

const ofDeleted = ({ deleted }: { deleted: DeletedCase }) => ({ code: 'case-deleted', deleted });

/** From a dropped file to the case in the list, or to the reason why not. */
export function ImportContainer({ dropped, onClose }: { dropped?: File | undefined; onClose(): void }) {
  const [stage, setStage] = useState<ImportStage>({ name: 'ask' });
  const waiting = useRef<File>(undefined);
  const queue = useRef<readonly File[]>(undefined);
  const stopped = useRef(new AbortController());
  const single = useRef<AbortController>(undefined);
  useEffect(() => () => stopped.current.abort(), []);

  const open = (incidentId: string) => {
    goTo(`#/incidents/${incidentId}`);
    onClose();
  };
  const take = async (file: File) => {
    waiting.current = file;
    queue.current = undefined;
    const running = { name: 'running' as const, file: file.name };
    setStage(running);
    const ending = new AbortController();
    single.current = ending;
    const tell = (progress: TaskProgress) => setStage({ ...running, progress });
    try {
      const result = await runTask('import', { file, identity: unlockedIdentity() }, tell, ending.signal);
      if (result.kind === 'withdrawn') open(result.incidentId);
      else if (result.kind === 'locked') setStage({ name: 'locked', file: file.name, isBusy: false });
      else if (result.kind === 'deleted')
        setStage({ name: 'refused', file: file.name, refusal: { ...ofDeleted(result), checks: [] } });
      else if (result.kind === 'early') setStage({ name: 'early', file: file.name });
      else setStage({ name: 'done', file: file.name, imported: result });
    } catch (error) {
      if (ending.signal.aborted) return setStage({ name: 'ask' });
      setStage({ name: 'refused', file: file.name, refusal: { code: codeOf(error), checks: checksOf(error) } });
    }
  };
  const takeMany = async (files: readonly File[]) => {
    queue.current = files;
    const left = await notTakenYet(files);
    const many = { name: 'many' as const, done: files.length - left.length, total: files.length, fresh: 0 };
    let refused: RefusedFile[] = [];
    setStage({ ...many, refused });
    let thread = taskThread('import');
    try {
      for (const file of left) {
        if (stopped.current.signal.aborted) return;
        try {
          const wish = { file, identity: unlockedIdentity() };
          const result = await runTask('import', wish, undefined, undefined, thread);
          if (result.kind === 'locked') return setStage({ name: 'locked', file: file.name, isBusy: false });
          // Not noted as taken: chosen again, it is named again
          if (result.kind === 'early')
            refused.push({ file: file.name, code: 'withdrawal-early', handOver: result.withdrawal.handOver });
          else if (result.kind === 'deleted') refused.push({ file: file.name, ...ofDeleted(result) });
          else {
            if (result.kind !== 'known') many.fresh += 1;
            // What had to wait for this file waits no longer
            const over = new Set('withdrawn' in result ? result.withdrawn.map((each) => each.handOver) : []);
            refused = refused.filter(({ handOver = '' }) => !over.has(handOver));
            await noteTaken(file);
          }
        } catch (error) {
          refused.push({ file: file.name, code: codeOf(error) });
          // What one file has left behind is no matter of the next
          thread.terminate();
          thread = taskThread('import');
        }
        many.done += 1;
        setStage({ ...many, refused: [...refused] });
      }
    } finally {
      thread.terminate();
    }
  };
  const unlock = async (passphrase: string) => {
    const file = waiting.current ?? queue.current?.[0];
    if (!file) return;
    setStage({ name: 'locked', file: file.name, isBusy: true });
    // scrypt holds the page for a second: let it say so first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      await unlockIdentity(passphrase);
      await (queue.current ? takeMany(queue.current) : take(file));
    } catch (error) {
      setStage({ name: 'locked', file: file.name, isBusy: false, problem: codeOf(error) });
    }
  };
  useEffect(() => {
    if (dropped) void take(dropped);
  }, [dropped]);

  return (
    <ImportDialog
      stage={stage}
      onFile={take}
      onFiles={(files) => void takeMany(files).catch(reportError)}
      onPassphrase={unlock}
      onOpen={open}
      onStop={() => single.current?.abort()}
      onClose={onClose}
    />
  );
}
