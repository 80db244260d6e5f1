import { useState } from 'preact/hooks';
import { judgeWithRoots } from '../../utils/verify/keys/judge-time-stamp';
import { keyListIn, type OutsideFacts } from '../../utils/verify/keys/outside-facts';
import type { Outside } from './outside-card';

/** More is no list of keys and no roots, bytes. */
const mostBytes = 4 * 1024 ** 2;

/** What a person loads beside a pack, as it can go to another thread. */
export interface Brought extends Pick<OutsideFacts, 'pins' | 'revoked'> {
  /** Root certificates, PEM. */
  roots?: string;
  /** The pack of the originals of redacted copies. */
  original?: File;
}

/** The same for the verifier, in a thread: an original is read piece by piece. */
export function factsOf({ roots, original, ...keys }: Brought): OutsideFacts {
  return {
    ...keys,
    ...(roots ? { judgeTimeStamp: judgeWithRoots(roots) } : {}),
    ...(original ? { original } : {}),
  };
}

/**
 * What the person loads beside a pack: a list of keys, root certificates, the original of redacted copies. It stands in place of what the page had before
 * (`own`), and is kept as long as the page is open.
 */
export function useBrought(own: { keys: number; hasRoots: boolean } = { keys: 0, hasRoots: false }): {
  brought: Brought;
  outside: Outside;
} {
  const [keys, setKeys] = useState<Pick<OutsideFacts, 'pins' | 'revoked'>>();
  const [roots, setRoots] = useState('');
  const [original, setOriginal] = useState<File>();
  const [isUnreadable, setUnreadable] = useState(false);
  const loadKeys = async (file: File) => {
    const read = file.size > mostBytes ? undefined : keyListIn(await file.text());
    setUnreadable(!read);
    if (read) setKeys(read);
  };
  const loadRoots = async (file: File) => {
    const pem = file.size > mostBytes ? '' : await file.text();
    setUnreadable(!pem.includes('-----BEGIN CERTIFICATE-----'));
    if (pem.includes('-----BEGIN CERTIFICATE-----')) setRoots(pem);
  };
  return {
    brought: { ...keys, ...(roots ? { roots } : {}), ...(original ? { original } : {}) },
    outside: {
      keys: keys?.pins?.length ?? own.keys,
      hasRoots: roots !== '' || own.hasRoots,
      isUnreadable,
      onKeys: (file) => void loadKeys(file),
      onRoots: (file) => void loadRoots(file),
      hasOriginal: original !== undefined,
      onOriginal: setOriginal,
    },
  };
}
