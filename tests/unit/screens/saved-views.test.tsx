// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { DeskContainer } from '../../../entrypoints/dashboard/desk/desk-container';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { t } from '../components/dashboard-parts';
import { freshDevice, recordPost } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen, wait } from './screen';

let screen: Screen;

beforeAll(async () => {
  useSessionForRecordKeys();
  placeBrowser();
  await freshDevice();
  await recordPost();
  screen = new Screen(<DeskContainer />);
  await screen.draw();
  await screen.find('.desk-rows .tick');
});

afterAll(async () => {
  await screen.close();
  await wait(100);
});

const heads = () => [...document.querySelectorAll('.grid-head .col')].map(({ textContent }) => textContent);

it('what was chosen in one view is not chosen in another, so nothing is done to cases out of sight', async () => {
  await screen.click('.desk-rows .tick input');
  await screen.find('.bulk', t('triage_chosen', ['1']));
  await screen.click('.views button', t('triage_view_mine'));
  await screen.settle();
  expect(document.querySelector('.bulk')).toBeNull();
  await screen.click('.views button', t('triage_view_all'));
});

it('a saved view brings back its columns, its order and its words', { tags: 'long' }, async () => {
  const find = () => screen.find<HTMLInputElement>('.find input');
  const tick = async (column: 'region' | 'holder') => {
    await screen.press('triage_columns');
    await screen.click('dialog label.tickrow', t(`triage_column_${column}`));
    await screen.click('dialog button.iconbtn');
  };
  await tick('region');
  await screen.find('.grid-head .col', t('triage_column_region'));
  await screen.press('dashboard_order_due');
  await screen.click('[role^=menuitem]', t('dashboard_order_oldest'));
  await screen.write(await find(), 'state:new');
  const saved = heads();
  await screen.press('triage_save');
  await screen.write(await screen.find<HTMLInputElement>('dialog input.input'), '首都圏');
  await screen.press('triage_save_act', [], 'dialog button');
  await screen.find('.views .saved [aria-current]', '首都圏');

  await tick('region');
  await screen.write(await find(), '');
  await screen.press('dashboard_order_oldest');
  await screen.click('[role^=menuitem]', t('dashboard_order_newest'));
  await screen.settle();
  expect(heads()).not.toEqual(saved);
  expect(document.querySelector('.views .saved [aria-current]')).toBeNull();

  await screen.click('.views .saved button', '首都圏');
  await screen.find('.views .saved [aria-current]', '首都圏');
  expect(heads()).toEqual(saved);
  expect((await find()).value).toBe('state:new');
  await screen.find('.q-help button, button', t('dashboard_order_oldest'));
});
