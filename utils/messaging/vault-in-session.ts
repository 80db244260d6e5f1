import { browser } from './browser';

const place = 'vault-session';

/** What the session holds of the vault; whoever reads it holds it against its schema. */
export async function readVaultSession(): Promise<unknown> {
  return (await browser.storage.session.get(place))[place];
}

/** Keeps it for this session, or forgets it. */
export async function keepVaultSession(session: object | undefined): Promise<void> {
  if (session === undefined) await browser.storage.session.remove(place);
  else await browser.storage.session.set({ [place]: session });
}
