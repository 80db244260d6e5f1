import { z } from 'zod';
import type { AddedSite } from '../../shapes/settings';
import { isFeatureOff } from './company-policy';
import { changeSetting, readSetting } from './stored-settings';

/** In the order in which they were added; none where the company has taken that away. */
export async function readAddedSites(): Promise<AddedSite[]> {
  return (await isFeatureOff('addedSites')) ? [] : ((await readSetting('added-sites')) ?? []);
}

/** Once for each host. */
export async function addSite(site: AddedSite): Promise<void> {
  await changeSetting('added-sites', (sites = []) => [...sites.filter(({ host }) => host !== site.host), site]);
}

export async function removeSite(host: string): Promise<void> {
  await changeSetting('added-sites', (sites = []) => sites.filter((site) => site.host !== host));
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
