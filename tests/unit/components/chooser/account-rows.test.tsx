// @in-a-document
import { expect, it, vi } from 'vitest';
import { AccountRows } from '../../../../components/chooser/account-rows';
import type { Capture } from '../../../../utils/shapes/schema';
import { inventedCapture } from '../../review/invented-capture';
import { show, t } from '../dashboard-parts';

const account = 'https://x.com/tokumei_sample83';

async function post(id: string, profileUrl?: string): Promise<Capture> {
  const { capture } = await inventedCapture();
  const { author, ...rest } = capture.post;
  const named = { ...author, ...(profileUrl ? { profileUrl } : {}) };
  return { ...capture, id: crypto.randomUUID(), postKey: `x::${id}`, post: { ...rest, id, author: named } };
}

async function page(url: string): Promise<Capture> {
  const { capture } = await inventedCapture();
  const seen = { platform: 'generic', kind: 'article' as const };
  return {
    ...capture,
    id: crypto.randomUUID(),
    scope: 'page',
    postKey: `generic:${url}`,
    post: seen,
    page: { ...capture.page, url },
  };
}

function rows(captures: readonly Capture[]) {
  const open = vi.fn();
  const root = show(
    <ul>
      <AccountRows captures={captures} onAccount={open} />
    </ul>,
  );
  const [first, second] = [...root.querySelectorAll('li')];
  return { open, first, second };
}

it('the page of the account is missing until a record of it is in the case, then it is said to be saved', async () => {
  const before = rows([await post('1', account)]);
  expect(before.first?.textContent).toContain(t('logs_page_help'));
  before.first?.querySelector('button')?.click();
  expect(before.open).toHaveBeenCalledWith(account);

  const after = rows([await post('1', account), await page(account)]);
  expect(after.first?.className).toBe('done');
  expect(after.first?.textContent).toContain(t('logs_page_saved'));
  expect(after.first?.querySelector('button')).toBeNull();
});

it('of several accounts it counts those that are saved, and opens the next', async () => {
  const other = 'https://x.com/toori_sample';
  const { open, first } = rows([await post('1', other), await post('2', account), await page(account)]);
  expect(first?.textContent).toContain(t('shared_count', ['1', '2']));
  first?.querySelector('button')?.click();
  expect(open).toHaveBeenCalledWith(other);
});

it('says where a site shows no page of an account; other posts of it are counted without its page', async () => {
  expect(rows([await post('1')]).first?.textContent).toContain(t('logs_page_none'));
  const captures = [await post('1', account), await post('2', account), await page(account)];
  expect(rows(captures).second?.textContent).toContain(t('logs_others_count', ['2']));
});
