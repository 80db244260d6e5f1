import { useState } from 'preact/hooks';
import { judgeWithRoots } from '../../utils/verify/keys/judge-time-stamp';
import { keyListIn, type OutsideFacts } from '../../utils/verify/keys/outside-facts';
import type { Outside } from './outside-card';

/** More is no list of keys and no roots, bytes. */
const mostBytes = 4 * 1024 ** 2;

/**
 * What the person loads beside a pack: a list of keys, root certificates, the original of redacted copies. It stands in place of what the page had before
 * (`own`), and is kept as long as the page is open.
 */
export function useBrought(own: { keys: number; hasRoots: boolean } = { keys: 0, hasRoots: false }): {
  facts: OutsideFacts;
  outside: Outside;
} {
  const [keys, setKeys] = useState<Pick<OutsideFacts, 'pins' | 'revoked'>>();
  const [roots, setRoots] = useState('');
  const [original, setOriginal] = useState<Uint8Array<ArrayBuffer>>();
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
    facts: {
      ...keys,
      ...(roots ? { judgeTimeStamp: judgeWithRoots(roots) } : {}),
      ...(original ? { original } : {}),
    },
    outside: {
      keys: keys?.pins?.length ?? own.keys,
      hasRoots: roots !== '' || own.hasRoots,
      isUnreadable,
      onKeys: (file) => void loadKeys(file),
      onRoots: (file) => void loadRoots(file),
      hasOriginal: original !== undefined,
      onOriginal: (file) => void file.arrayBuffer().then((bytes) => setOriginal(new Uint8Array(bytes))),
    },
  };
}
