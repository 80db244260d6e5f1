import { z } from 'zod';
import { instant } from '../../shapes/scalars';
import { db } from '../db';

/** A host that a person added, since anybody may run the platform's software under a name of their own. */
export const addedSiteSchema = z.strictObject({
  host: z.hostname(),
  platform: z.string().regex(/^[a-z0-9-]{1,64}$/),
  addedAt: instant,
});
export type AddedSite = z.infer<typeof addedSiteSchema>;

const row = 'added-sites';

/** In the order in which they were added; what does not parse counts as nothing. */
export async function readAddedSites(): Promise<AddedSite[]> {
  const parsed = z.array(addedSiteSchema).safeParse((await db.settings.get(row))?.value);
  return parsed.success ? parsed.data : [];
}

/** Once for each host. */
export async function addSite(site: AddedSite): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const others = (await readAddedSites()).filter(({ host }) => host !== site.host);
    await db.settings.put({ key: row, value: [...others, addedSiteSchema.parse(site)] });
  });
}

export async function removeSite(host: string): Promise<void> {
  await db.transaction('rw', db.settings, async () => {
    const left = (await readAddedSites()).filter((site) => site.host !== host);
    await db.settings.put({ key: row, value: left });
  });
}

/** The match pattern of a host, for permissions and content scripts. */
export function patternOf({ host }: Pick<AddedSite, 'host'>): string {
  return `https://${host}/*`;
}

/** The host that somebody typed or pasted, alone or in an address; `undefined` when it is none. */
export function hostIn(text: string): string | undefined {
  const address = text.trim().replace(/^(?!https?:\/\/)/, 'https://');
  if (!URL.canParse(address)) return undefined;
  const { hostname } = new URL(address);
  return hostname.includes('.') && z.hostname().safeParse(hostname).success && !/^[\d.]+$/.test(hostname)
    ? hostname
    : undefined;
}
