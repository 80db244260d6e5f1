import { readPolicy } from './company-policy';
import { readSetting, writeSetting } from './stored-settings';

/** Whether nothing of ours stands in pages: as the company has set it, else as the person has. Off until then. */
export async function readQuiet(): Promise<boolean> {
  return (await quietByCompany()) ?? (await readSetting('quiet-mode')) ?? false;
}

/** What the company's policy says of it; `undefined` where it leaves that to the person. */
export async function quietByCompany(): Promise<boolean | undefined> {
  return (await readPolicy())?.values.quietMode;
}

/** Ids of the platforms on which marks are drawn, under whatever host; `undefined` for all. */
export async function sitesWithMarks(): Promise<readonly string[] | undefined> {
  return (await readPolicy())?.values.allowedSites;
}

/** Whether the company names the sites with marks, and not this platform among them. */
export async function isLeftOut(platform: string): Promise<boolean> {
  return !((await sitesWithMarks())?.includes(platform) ?? true);
}

export function saveQuiet(isQuiet: boolean): Promise<void> {
  return writeSetting('quiet-mode', isQuiet);
}
