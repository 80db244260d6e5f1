import type { Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import type { LiveVerdict } from '../../shapes/records/seen-site';
import type { Route } from '../../takedown/route-schema';
import { judgeReach } from './judge-live';

/** What stands at the address of a route, a help line or a round. */
export interface LinkLook {
  id: string;
  url: string;
  verdict: LiveVerdict;
  why: string;
  /** Of a form that was reached: whether each field that its route names was recognised. */
  fields: Record<string, 'right' | 'wrong'>;
}

/** Gives the meaning of every box that is recognised in a page. */
export type FormReader = (document: Document) => readonly { key: string }[];

/** Opens an address; `ready` is waited for, then the page counts as it stands, whatever the first answer was. */
export async function openLink(page: Page, asked: string, ready?: () => Promise<unknown>): Promise<Way> {
  const loaded = await page.goto(asked, { waitUntil: 'domcontentloaded' }).then(
    (response) => ({ status: response?.status() }),
    (error: Error) => ({ failure: error.message.split('\n')[0]?.replace(/^page\.goto: /, '') }),
  );
  await ready?.();
  if ('failure' in loaded) return { asked, url: asked, words: '', title: '', ...loaded };
  const title = await page.title();
  const text = (await page.locator('body').textContent()) ?? '';
  const status = ready ? {} : loaded;
  return { asked, url: page.url(), words: `${title} ${text}`.slice(0, 4_000), title, ...status };
}
type Way = Parameters<typeof judgeReach>[0] & { title: string };

/** An address that the product shows: reached, shut out or gone. */
export function judgeLink(id: string, way: Way): LinkLook {
  return {
    id,
    url: way.asked,
    fields: {},
    ...(judgeReach(way) ?? { verdict: 'right', why: `reached, “${way.title}”` }),
  };
}

/**
 * The form of a route: which of its fields are recognised in the page as it stands. Nothing is written, ticked, pressed or
 * sent: the page is read as text and looked through outside of the browser.
 */
export function judgeForm({ id, url = '', fields }: Route, way: Way, html: string, read: FormReader): LinkLook {
  const reached = judgeReach(way);
  if (reached) return { id, url, fields: {}, ...reached };
  const { document } = new JSDOM(html, { url }).window;
  const controls = document.querySelectorAll('input:not([type=hidden]), select, textarea').length;
  // What is the same for everybody (the country of a law) is no datum of a person, and is told by its selector alone
  const fixed = fields.filter(
    ({ constant, selectors }) => constant && selectors.length > 0 && document.querySelector(selectors.join(', ')),
  );
  const there = new Set<string>([...read(document), ...fixed].map(({ key }) => key));
  const wanted = [...new Set(fields.filter(isRead).map(({ key }) => key))];
  const missing = wanted.filter((key) => !there.has(key));
  const told = missing.length > 0 ? `; not found: ${missing.join(', ')}` : '';
  return {
    ...{ id, url, verdict: controls === 0 || missing.length > 0 ? 'wrong' : 'right' },
    why: `${wanted.length - missing.length} of ${wanted.length} fields among ${controls} controls${told}`,
    fields: Object.fromEntries(wanted.map((key) => [key, there.has(key) ? 'right' : 'wrong'])),
  };
}

/** What is a person's own is never read, nor is a post that a form has them choose from a list of its own. */
const isRead = ({ key, type }: Route['fields'][number]) =>
  !key.startsWith('manual:') && !(key === 'post.permalink' && type === 'select');
