import { useEffect, useState } from 'preact/hooks';
import { useBrought } from '../../../components/verify/use-brought';
import { useVerdict } from '../../../components/verify/use-verdict';
import { VerifyPage } from '../../../components/verify/verify-page';
import { readOutsideFacts } from './outside-facts';

/**
 * Checks a pack in this page, without the network, against the keys and roots of this profile, or those that the person
 * loads instead. The verifier is loaded when it is first needed.
 */
export function VerifyContainer() {
  const [file, setFile] = useState<File>();
  const [own, setOwn] = useState({ keys: 0, hasRoots: false });
  const { facts, outside } = useBrought(own);
  useEffect(() => {
    void readOutsideFacts().then(({ pins = [], judgeTimeStamp }) =>
      setOwn({ keys: pins.length, hasRoots: judgeTimeStamp !== undefined }),
    );
  }, []);
  const verify = async (bytes: Uint8Array<ArrayBuffer>) => {
    const { verifyPack } = await import('../../../utils/verify/verify-pack');
    return verifyPack(bytes, { ...(await readOutsideFacts()), ...facts });
  };
  const pack = useVerdict(file, verify, [outside.keys, outside.hasRoots, facts.pins]);
  return <VerifyPage pack={pack} outside={outside} onFile={setFile} />;
}
