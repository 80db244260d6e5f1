// @in-a-document
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followQuiet } from '../../../../entrypoints/background/quiet';
import first from '../../../../entrypoints/first';
import { openGate } from '../../../../utils/capture/page/first-in-line';
import { quietKey } from '../../../../utils/capture/posts/quiet-key';
import { db } from '../../../../utils/evidence/db';
import { platformFor, platforms } from '../../../../utils/platforms';
import { placePlatform } from '../../../../utils/platforms/slot';
import { takePolicy } from '../../../harness/keep-policy';

const sites = platforms.map(({ id }) => id);
const now = new Date().toISOString();

/** What the marks of a page that is read as this platform find out, as its two scripts run there. */
async function isQuietOn(id: string): Promise<unknown> {
  const gate = openGate();
  gate.stored = Promise.resolve({});
  await first.main();
  const stored = await gate.ask?.();
  const platform = platforms.find((each) => each.id === id);
  if (platform) placePlatform(platform);
  return stored?.[quietKey];
}

const withMarks = async () => {
  const quiet = await Promise.all(sites.map(isQuietOn));
  return sites.filter((_, index) => quiet[index] === false);
};

beforeEach(async () => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  await db.settings.clear();
});

describe('the sites with marks', () => {
  it.each(sites)('are told by what reads them: %s and no other', async (site) => {
    await takePolicy({ allowedSites: [site] }, now, { sites });
    await followQuiet();
    expect(await withMarks()).toEqual([site]);
  });

  it('are Google’s maps without its search, which has the same host, and in every country', async () => {
    await takePolicy({ allowedSites: ['google-maps'] }, now, { sites });
    await followQuiet();
    const read = (address: string) => isQuietOn(platformFor(new URL(address))?.id ?? '');
    expect(await read('https://www.google.com/maps/place/a')).toBe(false);
    expect(await read('https://www.google.com/search?q=a')).toBe(true);
    expect(await read('https://www.google.es/maps/place/a')).toBe(false);
    expect(await read('https://www.google.es/search?q=a')).toBe(true);
  });

  it('are servers that a person added where the software of their pages is named', async () => {
    await takePolicy({ allowedSites: ['x', 'mastodon'] }, now, { sites });
    await followQuiet();
    expect(await isQuietOn('mastodon')).toBe(false);
    await takePolicy({ allowedSites: ['x'] }, now, { sites });
    await followQuiet();
    expect(await isQuietOn('mastodon')).toBe(true);
  });

  it('are all of them without such a list, and none in quiet mode', async () => {
    await followQuiet();
    expect(await withMarks()).toEqual(sites);
    await takePolicy({ allowedSites: ['x'], quietMode: true }, now, { sites });
    await followQuiet();
    expect(await withMarks()).toEqual([]);
  });
});
