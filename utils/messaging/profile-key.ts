import { keepProfileKeyIn } from '../evidence/keys/profile-lock';
import { browser } from './browser';

const place = 'profile-key';

/** The unlocked key lies in the browser's session memory: gone when the browser is closed, never on the disk. */
export function useSessionForProfileKey(): void {
  keepProfileKeyIn(async () => {
    const stored = (await browser.storage.session.get(place))[place];
    return typeof stored === 'string' ? stored : undefined;
  });
}

/** Keeps the key for this session, or forgets it. */
export async function keepProfileKey(key: string | undefined): Promise<void> {
  if (key === undefined) await browser.storage.session.remove(place);
  else await browser.storage.session.set({ [place]: key });
}
