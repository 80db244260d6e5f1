import { expect } from '@playwright/test';
import { pageUrls } from '../../harness/site-responses';
import { onEveryStage } from '../on-every-stage';

onEveryStage(
  'the browser’s own menu records the page, and its shortcut lets a person choose a part of it',
  async (stage) => {
    const page = await stage.open(pageUrls.unsupported);
    const scopes = async () => ((await stage.stored())['captures'] ?? []).map(({ scope }) => scope);
    await stage.pressOfBrowser(page, 'menu');
    await expect.poll(scopes, { timeout: 60_000 }).toEqual(['page']);
    await stage.pressOfBrowser(page, 'shortcut');
    await page.within('choose').waitText(stage.words.t('choose_hint'));
    await page.driver.click(300, 200);
    await expect.poll(scopes, { timeout: 60_000 }).toEqual(expect.arrayContaining(['page', 'element']));
  },
  { isLong: true },
);
