import { useRef, useState } from 'preact/hooks';
import { type CheckedPack, VerifyPage } from '../../components/verify/verify-page';

/** Checks a pack in this page, without the network. The verifier is loaded when it is first needed. */
export function VerifyContainer() {
  const [pack, setPack] = useState<CheckedPack>();
  const newest = useRef(0);
  const check = async (file: File) => {
    newest.current += 1;
    const turn = newest.current;
    const named = { name: file.name, bytes: file.size };
    setPack(named);
    const { verifyPack } = await import('../../utils/verify/verify-pack');
    const verdict = await verifyPack(new Uint8Array(await file.arrayBuffer()));
    if (turn === newest.current) setPack({ ...named, verdict });
  };
  return <VerifyPage pack={pack} onFile={(file) => void check(file)} />;
}
