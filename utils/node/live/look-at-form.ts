import type { Page } from '@playwright/test';
import { JSDOM } from 'jsdom';
import type { Route } from '../../takedown/route-schema';
import { judgeReach, type LiveVerdict } from './judge-live';

/** What stands at the address of a route or a help line. */
export interface LinkLook {
  id: string;
  url: string;
  verdict: LiveVerdict;
  why: string;
}

/** Gives the meaning of every box that is recognised in a page. */
export type FormReader = (document: Document) => readonly { key: string }[];

/** An address that the product shows: reached, shut out or gone. */
export async function lookAtLink(page: Page, id: string, url: string): Promise<LinkLook> {
  const found = await reach(page, url);
  return { id, url, ...(found.reached ?? { verdict: 'right', why: `reached, “${found.title}”` }) };
}

/**
 * The form of a route: which of its fields are recognised in the page as it stands. Nothing is written, ticked, pressed or
 * sent: the page is read as text and looked through outside of the browser.
 */
export async function lookAtForm(page: Page, { id, url = '', fields }: Route, read: FormReader): Promise<LinkLook> {
  const { reached } = await reach(page, url);
  if (reached) return { id, url, ...reached };
  const { document } = new JSDOM(await page.content(), { url }).window;
  const controls = document.querySelectorAll('input:not([type=hidden]), select, textarea').length;
  const there = new Set(read(document).map(({ key }) => key));
  const wanted = [...new Set(fields.map(({ key }) => key))];
  const missing = wanted.filter((key) => !there.has(key));
  const why = `${wanted.length - missing.length} of ${wanted.length} fields among ${controls} controls${missing.length > 0 ? `; not found: ${missing.join(', ')}` : ''}`;
  const isRight = controls > 0 && (wanted.length === 0 || missing.length * 2 <= wanted.length);
  return { id, url, verdict: isRight ? 'right' : 'wrong', why };
}

async function reach(
  page: Page,
  asked: string,
): Promise<{ reached: { verdict: LiveVerdict; why: string } | undefined; title: string }> {
  const loaded = await page.goto(asked, { waitUntil: 'domcontentloaded' }).then(
    (response) => ({ status: response?.status() }),
    (error: Error) => ({ failure: error.message.split('\n')[0]?.replace(/^page\.goto: /, '') }),
  );
  const title = 'failure' in loaded ? '' : await page.title();
  const text = 'failure' in loaded ? '' : ((await page.locator('body').textContent()) ?? '');
  const words = `${title} ${text}`.slice(0, 4_000);
  const url = 'failure' in loaded ? asked : page.url();
  return { reached: judgeReach({ asked, url, words, ...loaded }), title };
}
