/**
 * The saved pages under tests/fixtures/platforms with what a person read from them. Those in a site's folder variants/ are
 * small ones: of markup that a public source describes and the other pages do not have, or of markup from which the first
 * way to a fact was taken away, so that the second is seen to carry.
 */
import { readdirSync, readFileSync } from 'node:fs';
import type { ReadPost } from '../../../../utils/platforms/contract';
import { representatives } from '../../../harness/whole';

const folder = new URL('../../../fixtures/platforms/', import.meta.url);

export interface PlatformFixture {
  /** `<platform>/<case>.html`, `<platform>/variants/<case>.html` */
  name: string;
  platform: string;
  url: string;
  capturedAt: string;
  html: string;
  expected: ReadPost[];
}

/** The first line of each page states its address and the capture clock, the second of a variant where its markup is from or what it lacks. */
export const platformFixtures: readonly PlatformFixture[] = readdirSync(folder, { recursive: true })
  .map((name) => String(name).replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort()
  .map((name) => {
    const html = readFileSync(new URL(name, folder), 'utf8');
    const [, url, capturedAt] = /^<!-- url: (\S+) captured-at: (\S+) -->\n/.exec(html) ?? [];
    if (!url || !capturedAt) throw new Error(`${name}: the first line must be <!-- url: … captured-at: … -->`);
    if (name.includes('/variants/') && !/^.*\n<!-- (?:Structure|First way removed)\b.{40,} -->\n/.test(html))
      throw new Error(
        `${name}: the second line must be <!-- Structure: … -->, its source, or <!-- First way removed: … -->`,
      );
    const expected: ReadPost[] = JSON.parse(readFileSync(new URL(name.replace(/html$/, 'json'), folder), 'utf8'));
    return { name, platform: name.split('/')[0] ?? '', url, capturedAt, html, expected };
  });

/** The first page of every so-and-so-manieth site and each twenty-fourth after it; all of all sites in a whole run. */
export const somePages = (oneSiteOf: number, isMeant: (fixture: PlatformFixture) => boolean = () => true) =>
  representatives([...new Set(platformFixtures.map(({ platform }) => platform))], oneSiteOf).flatMap((id) =>
    representatives(platformFixtures.filter(({ platform }) => platform === id).filter(isMeant), 24),
  );
