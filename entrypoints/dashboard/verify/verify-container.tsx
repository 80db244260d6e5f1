import { useEffect, useState } from 'preact/hooks';
import { ProblemToast } from '../../../components/shared/acts/problem';
import { useAct } from '../../../components/shared/acts/use-act';
import { CheckRunning } from '../../../components/verify/check-running';
import { useBrought } from '../../../components/verify/use-brought';
import { useVerdict } from '../../../components/verify/use-verdict';
import { VerifyPage } from '../../../components/verify/verify-page';
import { runTask } from '../packing/run-task';
import type { TaskProgress } from '../packing/tasks';
import { readOutsideFacts } from './read-outside-facts';

/**
 * Checks a pack in a thread beside this page, without the network, against the keys and roots of this profile, or those that the person
 * loads instead. The verifier is loaded when it is first needed.
 */
export function VerifyContainer() {
  const [file, setFile] = useState<File>();
  const [own, setOwn] = useState({ keys: 0, hasRoots: false });
  const { brought, outside } = useBrought(own);
  useEffect(() => {
    readOutsideFacts().then(
      ({ pins = [], judgeTimeStamp }) => setOwn({ keys: pins.length, hasRoots: judgeTimeStamp !== undefined }),
      reportError,
    );
  }, []);
  const [progress, setProgress] = useState<TaskProgress>();
  const verify = (given: File, signal: AbortSignal) => {
    setProgress(undefined);
    return runTask('verify', { file: given, brought }, setProgress, signal);
  };
  const act = useAct();
  const pack = useVerdict(file, verify, [outside.keys, outside.hasRoots, brought.pins, brought.original], act.run);
  return (
    <>
      <VerifyPage
        pack={pack}
        outside={outside}
        onFile={setFile}
        running={progress && <CheckRunning progress={progress} onCancel={() => setFile(undefined)} />}
      />
      <ProblemToast act={act} />
    </>
  );
}
