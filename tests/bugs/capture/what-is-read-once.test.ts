// @in-a-document
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { steerMarks } from '../../../components/mark/mark-keys';
import type { MarkLayer } from '../../../components/mark/mark-layer';
import { type Around, scrollersOf } from '../../../components/mark/mark-position';
import { createMarkView } from '../../../components/mark/mark-view';
import { type WitnessedPage, witness } from '../../../utils/capture/job/witness';
import { openGate } from '../../../utils/capture/page/first-in-line';
import { recordPosts } from '../../../utils/capture/posts/record-posts';
import { guarded } from '../../../utils/platforms/distrust/guarded';
import x from '../../../utils/platforms/sites/social/x';
import { unitsIn } from '../../../utils/platforms/units';
import { xTimeline } from '../../fixtures/sites/x/page';
import { timeline } from '../../fixtures/sites/x/posts';
import { hirobaPlatform } from '../../unit/mark/hiroba-platform';

/**
 * Until 2026-12-02 every address of a post was parsed for each fact that is read from it, two thousand keys were copied for
 * each further post of a long page, and a page was asked where a post stands only when it had been read again.
 */
const parsed: string[] = [];
const Parsing = URL;
beforeEach(() => {
  openGate();
  parsed.length = 0;
});
afterEach(() => vi.unstubAllGlobals());

it('parses each address that a post of X states once', () => {
  const document = new DOMParser().parseFromString(xTimeline(timeline), 'text/html');
  const page = { url: new URL('https://x.com/home'), capturedAt: '2026-12-02T00:00:00.000Z', timeZone: 'Asia/Tokyo' };
  const platform = guarded(x);
  vi.stubGlobal(
    'URL',
    class extends Parsing {
      constructor(stated: string, base?: string | URL) {
        super(stated, base);
        if (base) parsed.push(stated);
      }
    },
  );
  const units = unitsIn(document, x);
  expect(units.length).toBeGreaterThan(3);
  for (const unit of units) {
    parsed.length = 0;
    platform.read(unit, page);
    expect(parsed).toEqual([...new Set(parsed)]);
  }
});

it('goes through no other reading for one more post of a long page', () => {
  const recorder = recordPosts(
    {
      platform: hirobaPlatform,
      send: async () => ({ kept: [] }) as never,
      show: () => undefined,
      lost: () => undefined,
    },
    new AbortController().signal,
  );
  const { appeared } = recorder.posts({ show: () => undefined, hide: () => undefined });
  const come = (number: number) =>
    appeared({
      element: document.createElement('article'),
      key: `hiroba::${number}`,
      post: { platform: 'hiroba', kind: 'post', id: String(number) },
    });
  for (let number = 0; number < 2_000; number += 1) come(number);
  const next = vi.spyOn(Object.getPrototypeOf(new Map().keys()) as Iterator<unknown>, 'next');
  for (let number = 2_000; number < 2_010; number += 1) come(number);
  const steps = next.mock.calls.length;
  next.mockRestore();
  expect(steps).toBeLessThan(100);
});

it('asks a page where its post stands while the post is read again, and not before it is shot', async () => {
  vi.stubGlobal('createImageBitmap', async () => ({}));
  const said: string[] = [];
  const page = {
    appearance: async () => {
      said.push('look');
      return { lines: [] };
    },
    read: async () => {
      said.push('read');
      return undefined;
    },
    unseenParts: async () => [],
  } as unknown as WitnessedPage;
  const sighting = { post: { platform: 'x', kind: 'post', text: '話' }, page: { url: 'https://x.com/' } } as never;
  const seen = witness({ captureId: 'c', postKey: 'x::1', sighting }, page, 'pixels');
  await seen.shoot(
    async () => {
      said.push('shot');
      return new Uint8Array();
    },
    false,
    () => said.push('stands'),
  );
  expect(said).toEqual(['look', 'shot', 'stands', 'read']);
});

it('leaves the key that goes to the marks to a page whose nearest mark has gone since the last frame', () => {
  const root = document.body.appendChild(document.createElement('div'));
  const mark = createMarkView(document);
  const layer = { views: new Map(), nearest: () => mark } as unknown as MarkLayer;
  const { signal } = new AbortController();
  const keys = steerMarks(
    document,
    root,
    layer,
    () => [],
    () => true,
    () => false,
    () => undefined,
    signal,
  );
  expect(keys.enter()).toBe(false);
});

it('asks what is around posts that are measured together once', () => {
  const page = document.implementation.createHTMLDocument();
  page.body.innerHTML = '<div><ul><li><p></p></li><li><p></p></li></ul></div>';
  const asked: Element[] = [];
  vi.stubGlobal('getComputedStyle', (element: Element) => {
    asked.push(element);
    return { overflowX: 'visible', overflowY: element.localName === 'ul' ? 'auto' : 'visible', position: 'static' };
  });
  const known: Around = new WeakMap();
  const list = page.querySelector('ul');
  for (const post of page.querySelectorAll('p')) expect(scrollersOf(post, known)).toEqual([list]);
  const holders = asked.filter((element) => element !== page.documentElement);
  expect(holders).toEqual([...new Set(holders)]);
});
