// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { CampaignsContainer } from '../../../entrypoints/dashboard/campaigns/campaigns-container';
import { addressIn } from '../../../entrypoints/dashboard/hash-address';
import { deskCase, writeActs } from '../../../utils/desk/desk-log';
import { db } from '../../../utils/evidence/db';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../components/dashboard-parts';
import { freshDevice, now, recordPost, reviewer } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen, until, wait } from './screen';
import { campaignAtHand } from './threads-here';

let screen: Screen;
let cases: string[];
let numbers: string[];

/** Two cases that are looked at as one. */
beforeEach(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await freshDevice();
  cases = [];
  for (const at of [1, 2]) cases.push((await recordPost({ postKey: `x::${at}` })).incidentId);
  const [one = '', other = ''] = cases;
  numbers = (await db.incidents.bulkGet(cases)).map((incident) => incident?.number ?? '');
  Object.assign(campaignAtHand, { cases, joins: [{ one, other, by: 'person' }], asks: [] });
});

afterEach(async () => {
  await screen.close();
  await wait(100);
});

it('are reached by their own addresses', () => {
  screen = new Screen(null);
  const [incidentId = ''] = cases;
  expect(addressIn(`#/campaigns/${incidentId}/notes`)).toEqual({ page: 'campaigns', incidentId, room: 'notes' });
  expect(addressIn(`#/campaigns/${incidentId}/custody`)).toEqual({ page: 'campaigns', incidentId, room: 'custody' });
  expect(addressIn(`#/campaigns/${incidentId}`)).toEqual({ page: 'campaigns', incidentId });
});

it('show the notes and tasks of every case, and one that is written stands with its case', {
  tags: 'long',
}, async () => {
  const [one = '', other = ''] = cases;
  await writeActs([{ caseId: one, kind: 'note', body: { text: '店長に電話した' } }], reviewer, now());
  screen = new Screen(<CampaignsContainer incidentId={one} room="notes" />);
  await screen.draw();
  await screen.find('nav a[aria-current=page]', `${t('campaign_room_notes')} 1`);
  const section = await screen.find(`section[aria-label="${numbers[1]}"]`, numbers[1]);
  // Whoever has nothing said of it is shut, and opened by a press
  expect([...document.querySelectorAll('.of-case > details')].map((each) => (each as HTMLDetailsElement).open)).toEqual(
    [true, false],
  );
  await screen.find('.lines li', '店長に電話した');
  await screen.click(`section[aria-label="${numbers[1]}"] button`, t('company_add') + t('opinion_notes'));
  const field = section.querySelector('textarea') as HTMLTextAreaElement;
  await screen.write(field, '同じ人かは分からない');
  await screen.click(`section[aria-label="${numbers[1]}"] button`, t('opinion_note_add'));
  await screen.find('nav a[aria-current=page]', `${t('campaign_room_notes')} 2`);
  // Whoever is at the keyboard stays at the card whose form has closed
  await expect.poll(() => document.activeElement?.textContent).toBe(t('company_add') + t('opinion_notes'));
  expect((await deskCase(other)).kept['note']?.map(({ body }) => body['text'])).toEqual(['同じ人かは分からない']);
  expect(document.querySelector('.cols')).toBeNull();
});

it('show the log of every case by its number, whole and unbroken', { tags: 'long' }, async () => {
  const [one = ''] = cases;
  screen = new Screen(<CampaignsContainer incidentId={one} room="custody" />);
  await screen.draw();
  for (const number of numbers) await screen.find(`section[aria-label="${t('custody_title')} ${number}"]`, number);
  await until('no verdict', () => document.body.textContent?.split(t('custody_unbroken')).length === 3);
});
