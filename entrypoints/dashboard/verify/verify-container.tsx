import { useEffect, useRef, useState } from 'preact/hooks';
import { ProblemToast } from '../../../components/shared/problem';
import { useAct } from '../../../components/shared/use-act';
import { type CheckedPack, VerifyPage } from '../../../components/verify/verify-page';
import { readOutsideFacts } from './outside-facts';

/**
 * Checks a pack in this page, without the network, against the keys and roots of this profile. The verifier is loaded
 * when it is first needed.
 */
export function VerifyContainer() {
  const [pack, setPack] = useState<CheckedPack>();
  const [outside, setOutside] = useState({ keys: 0, hasRoots: false });
  const newest = useRef(0);
  const act = useAct();
  useEffect(() => {
    readOutsideFacts().then(
      ({ pins = [], judgeTimeStamp }) => setOutside({ keys: pins.length, hasRoots: judgeTimeStamp !== undefined }),
      reportError,
    );
  }, []);
  const check = async (file: File) => {
    newest.current += 1;
    const turn = newest.current;
    const named = { name: file.name, bytes: file.size };
    setPack(named);
    const { verifyPack } = await import('../../../utils/verify/verify-pack');
    const verdict = await verifyPack(new Uint8Array(await file.arrayBuffer()), await readOutsideFacts());
    if (turn === newest.current) setPack({ ...named, verdict });
  };
  return (
    <>
      <VerifyPage
        pack={pack}
        outside={outside}
        onFile={async (file) => {
          if (!(await act.run(() => check(file)))) setPack(undefined);
        }}
      />
      <ProblemToast act={act} />
    </>
  );
}
