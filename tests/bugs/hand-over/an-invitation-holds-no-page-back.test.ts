import 'fake-indexeddb/auto';
import '../../unit/handoff/cheap-scrypt';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { findInvitation, findPage } from '../../../entrypoints/popup/front-page';
import { declineDesk } from '../../../utils/evidence/hand-over/declined-desks';
import { makeDesk } from '../../../utils/evidence/hand-over/desk-side';
import { addDesk } from '../../../utils/evidence/hand-over/desks';
import { createReviewerIdentity } from '../../../utils/evidence/keys/reviewer-identity';
import { freshDevice, now } from '../../unit/handoff/invented-device';

const x = { id: 'x', name: { ja: 'X', en: 'X' } };
const state = { posts: 2, incomplete: 0, broken: 0, heads: 0, likely: 2, isFirst: true, ours: 'marks', platform: x };

beforeEach(() => fakeBrowser.reset());

async function aDesk() {
  await freshDevice();
  await createReviewerIdentity('石橋 たたいて 渡る 朝', now());
  const made = await makeDesk({ name: '人事相談窓口', people: [], page: 'https://hr.example/' }, now());
  await freshDevice();
  return made;
}

/** What the popup finds over a page that answers as a known site does, or over one that does not answer. */
async function over(url: string, isKnown: boolean) {
  Object.assign(fakeBrowser.tabs, { sendMessage: async () => (isKnown ? state : undefined) });
  Object.assign(fakeBrowser.scripting, { executeScript: async () => [] });
  const tab = { id: 1, windowId: 1, url };
  const page = await findPage(tab, 'ja');
  return { page, invitation: await findInvitation(tab, page, 'ja') };
}

it('finds the page as ever beside an invitation, and says where anybody can have written it', async () => {
  const { fragment } = await aDesk();
  const posted = await over(`https://x.com/a/status/1#${fragment}`, true);
  expect(posted.page).toMatchObject({ kind: 'posts', count: 2 });
  expect(posted.invitation).toMatchObject({ host: 'x.com', isPosted: true, isAsked: true });
  const own = await over(`https://hr.example/#${fragment}`, false);
  expect(own.page).toMatchObject({ kind: 'unread' });
  expect(own.invitation).toMatchObject({ host: 'hr.example', isPosted: false, isAsked: true });
  expect((await over(`http://hr.example/#${fragment}`, false)).invitation).toBeUndefined();
  expect((await over('https://hr.example/#banken-desk=AAAA', false)).invitation).toBeUndefined();
});

it('asks no more about one that was declined or is here', async () => {
  const { desk, fragment } = await aDesk();
  const url = `https://hr.example/#${fragment}`;
  await declineDesk(desk);
  expect((await over(url, false)).invitation).toMatchObject({ isAsked: false });
  await freshDevice();
  await addDesk(desk, { way: 'file' }, now());
  expect((await over(url, false)).invitation).toMatchObject({ isAsked: false, meeting: { is: 'known' } });
});
