import { useEffect, useState } from 'preact/hooks';
import { together } from '../../../components/shared/unread';
import { exactTime } from '../../../components/words/format-time';
import { db } from '../../../utils/evidence/db';
import { readDeviceKey } from '../../../utils/evidence/keys/device-key';
import { readPins } from '../../../utils/evidence/keys/pinned-keys';
import { filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { secondReadsOf } from '../../../utils/evidence/store/captures/second-read';
import { requestFile, responseFile, stampedFile } from '../../../utils/evidence/time-stamp/stamp-files';
import { readStampSettings } from '../../../utils/evidence/time-stamp/stamp-settings';
import { type StampState, stampState } from '../../../utils/evidence/time-stamp/stamp-state';
import type { Backing } from '../../../utils/review/grade';
import type { Capture } from '../../../utils/shapes/schema';
import { captureSignatureHolds } from '../../../utils/verify/captures/capture-signature';
import { type TimeStampVerdict, verifyTimeStamp } from '../../../utils/verify/keys/time-stamp';
import { useLive } from '../../shared/use-live';

/** What backs the capture at hand, live: its signature and whose key it is, its stamp, its second readings. */
export function useBacking(capture: Capture | undefined) {
  const id = capture?.id;
  const live = together({
    stamp: useLive(async () => (id ? stampState(id) : undefined), [id]),
    own: useLive(readDeviceKey, []),
    pins: useLive(readPins, []),
    roots: useLive(async () => (await readStampSettings())?.roots ?? '', []),
    reads: useLive(async () => (id ? secondReadsOf(id) : []), [id]),
  });
  const found = live.is === 'read' ? live.value : undefined;
  const signatureHolds = useSignature(capture);
  const verdict = useVerdict(id, found?.stamp, found?.roots ?? '');
  const fingerprint = capture?.signature?.keyFingerprint;
  const pin = found?.pins.find((one) => one.fingerprint === fingerprint);
  const isOwn = fingerprint !== undefined && found?.own?.fingerprint === fingerprint;
  const stamp = stampOf(found?.stamp, verdict);
  const backing: Backing = {
    reads: found?.reads ?? [],
    ...(signatureHolds === undefined ? {} : { signatureHolds }),
    ...(isOwn ? { keyOwner: { isOwn } } : pin ? { keyOwner: { isOwn: false as const, name: pin.name } } : {}),
    ...(stamp ? { stamp } : {}),
  };
  return { backing, stamp: found?.stamp, reads: found?.reads ?? [], live };
}

function stampOf(state: StampState | undefined, verdict: TimeStampVerdict | undefined): Backing['stamp'] {
  if (state?.is === 'wrong') return { is: 'wrong', why: state.fault };
  if (state?.is !== 'stamped') return undefined;
  const at = exactTime(state.token.genTime);
  if (verdict?.ok) return { is: 'proven', at, signer: verdict.signer };
  if (verdict && verdict.reason !== 'root-unknown') return { is: 'wrong', why: verdict.reason };
  return { is: 'unrooted', at };
}

/** `undefined` while it is computed, and for captures from before there were signatures. */
function useSignature(capture: Capture | undefined): boolean | undefined {
  const [found, setFound] = useState<{ id: string; holds: boolean }>();
  const id = capture?.id;
  useEffect(() => {
    if (!capture?.signature) return undefined;
    let isCurrent = true;
    void filesOf(capture.id)
      .then((files) => captureSignatureHolds(capture, new Map(files.map(({ name, bytes }) => [name, bytes]))))
      .then((holds) => isCurrent && setFound({ id: capture.id, holds }));
    return () => {
      isCurrent = false;
    };
  }, [id]);
  return found?.id === id ? found?.holds : undefined;
}

/** The full verification, whenever the stamp or the roots change. */
function useVerdict(
  id: string | undefined,
  state: StampState | undefined,
  roots: string,
): TimeStampVerdict | undefined {
  const [found, setFound] = useState<{ key: string; verdict: TimeStampVerdict }>();
  const isStamped = state?.is === 'stamped';
  const key = `${id} ${roots}`;
  useEffect(() => {
    if (!id || !isStamped) return undefined;
    let isCurrent = true;
    void verdictOf(id, roots).then((verdict) => isCurrent && verdict && setFound({ key, verdict }));
    return () => {
      isCurrent = false;
    };
  }, [key, isStamped]);
  return found?.key === key ? found?.verdict : undefined;
}

async function verdictOf(id: string, roots: string): Promise<TimeStampVerdict | undefined> {
  const names = [stampedFile, requestFile, responseFile];
  const [data, request, response] = await Promise.all(names.map((name) => db.files.get([id, name])));
  if (!data || !request || !response) return undefined;
  return verifyTimeStamp({ data: data.bytes, request: request.bytes, response: response.bytes, roots });
}
