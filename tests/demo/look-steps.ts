import { Marks, PopupScreen } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';
import { demoCases } from './cases';
import type { Stage } from './demo-stage';
import { photographGallery } from './gallery';
import type { Step } from './step-runner';

/** A site without an adapter: the toolbar button records the page or a part of it. */
export function unsupportedSteps(stage: Stage): Step[] {
  const chain = 'unsupported';
  return [
    {
      chain,
      title: 'Unsupported site: record the whole page from the toolbar',
      run: async () => {
        const page = await stage.tab(chain);
        await page.goto(pageUrls.unsupported);
        const popup = await stage.banken.toolbarClick(page);
        const screen = new PopupScreen(popup.page, stage.words);
        await stage.photograph(popup.page, 'unsupported-1-popup');
        await screen.record('page');
        await popup.close();
        await waitForQuestions(stage, 'unsupported-2-page');
      },
    },
    {
      chain,
      title: 'Unsupported site: record one part of the page',
      run: async () => {
        const page = await stage.tab('unsupported-part');
        await page.goto(pageUrls.unsupported);
        const popup = await stage.banken.toolbarClick(page);
        await new PopupScreen(popup.page, stage.words).record('part');
        await popup.close();
        const entry = page.locator('.entry').nth(1);
        await entry.hover();
        await stage.photograph(page, 'unsupported-3-choose');
        await entry.click();
        await waitForQuestions(stage, 'unsupported-4-part', 'unsupported-part');
      },
    },
  ];
}

async function waitForQuestions(stage: Stage, name: string, tab = 'unsupported'): Promise<void> {
  const popup = await stage.banken.toolbarClick(await stage.tab(tab));
  await new PopupScreen(popup.page, stage.words).waitQuestions();
  await stage.photograph(popup.page, name);
  await popup.close();
}

/** Every screen, in Japanese, in both themes. */
export function gallerySteps(stage: Stage): Step[] {
  return [
    { chain: 'light', title: 'Every screen in the light theme', run: () => photographScreens(stage, 'light', 'ja') },
    { chain: 'dark', title: 'Every screen in the dark theme', run: () => photographScreens(stage, 'dark', 'dark') },
  ];
}

/** Photographs the marks of the first platform and every screen that needs no new record. */
export async function photographScreens(stage: Stage, theme: 'light' | 'dark', suffix: string): Promise<void> {
  const [first] = demoCases;
  if (!first) return;
  const site = await stage.tab(`site-${suffix}`);
  await site.goto(first.url);
  await new Marks(site, stage.words).waitKept(first.post(site));
  await stage.photograph(site, `marks-${suffix}`);
  await photographGallery(stage, first, theme, suffix);
}
