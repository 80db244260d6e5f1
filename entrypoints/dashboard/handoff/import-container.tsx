import { useEffect, useRef, useState } from 'preact/hooks';
import { ImportDialog, type ImportStage } from '../../../components/handoff/import-dialog';
import { codeOf } from '../../../utils/coded-error';
import type { Check } from '../../../utils/verify/check';
import { goTo } from '../hash-address';
import { runTask } from '../packing/run-task';
import { unlockedIdentity, unlockIdentity } from '../settings/unlocked-identity';

/** Checks of the verifier travel on the error; the module that makes it is loaded on demand only. */
const checksOf = (error: unknown): readonly Check[] => (error as { checks?: readonly Check[] }).checks ?? [];

/** From a dropped file to the case in the list, or to the reason why not. */
export function ImportContainer({ dropped, onClose }: { dropped?: File | undefined; onClose(): void }) {
  const [stage, setStage] = useState<ImportStage>({ name: 'ask' });
  const waiting = useRef<File>(undefined);

  const open = (incidentId: string) => {
    goTo(`#/incidents/${incidentId}`);
    onClose();
  };
  const take = async (file: File) => {
    waiting.current = file;
    setStage({ name: 'running', file: file.name });
    try {
      const result = await runTask('import', { file, identity: unlockedIdentity() });
      if (result.kind === 'withdrawn') open(result.incidentId);
      else if (result.kind === 'locked') setStage({ name: 'locked', file: file.name, isBusy: false });
      else setStage({ name: 'done', file: file.name, imported: result });
    } catch (error) {
      setStage({ name: 'refused', file: file.name, refusal: { code: codeOf(error), checks: checksOf(error) } });
    }
  };
  const unlock = async (passphrase: string) => {
    const file = waiting.current;
    if (!file) return;
    setStage({ name: 'locked', file: file.name, isBusy: true });
    // scrypt holds the page for a second: let it say so first.
    await new Promise((resolve) => setTimeout(resolve, 50));
    try {
      await unlockIdentity(passphrase);
      await take(file);
    } catch (error) {
      setStage({ name: 'locked', file: file.name, isBusy: false, problem: codeOf(error) });
    }
  };
  useEffect(() => {
    if (dropped) void take(dropped);
  }, [dropped]);

  return <ImportDialog stage={stage} onFile={take} onPassphrase={unlock} onOpen={open} onClose={onClose} />;
}
