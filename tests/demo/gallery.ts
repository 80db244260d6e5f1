import type { Page } from '@playwright/test';
import type { DashboardScreen } from '../harness/screens';
import type { DemoCase } from './cases';
import type { Stage } from './demo-stage';
import { openCase, WIDE } from './review-steps';

const TALL = { width: 1_440, height: 2_000 };

/** Photographs every screen that needs no new record, in the language of the build and a theme. */
export async function photographGallery(stage: Stage, demo: DemoCase, theme: 'light' | 'dark', suffix: string) {
  const dashboard = await stage.tab('dashboard');
  await dashboard.emulateMedia({ colorScheme: theme });
  const shoot = (name: string) => stage.photograph(dashboard, `${name}-${suffix}`);
  const open = async (path: string) => {
    await dashboard.goto('about:blank');
    await dashboard.goto(stage.banken.extensionUrl(path));
    await dashboard.getByRole('main').waitFor();
  };
  const screen = await openCase(stage, demo);
  // The one that has been answered and reported, not the newest
  await screen.openOldest(demo.siteName);
  await screen.waitGrade();
  await shoot('dashboard');
  await photographCase(screen, shoot);
  await photographDialogs(stage, screen, shoot);

  await open('dashboard.html#/verify');
  await shoot('verify');
  const chosen = dashboard.getByLabel(stage.words.t('verify_choose'), { exact: true });
  await chosen.setInputFiles(await stage.result(`${demo.platform}.zip`));
  // The keys are on nobody's list
  await dashboard.getByText(stage.words.t('verify_open'), { exact: true }).first().waitFor();
  await dashboard.setViewportSize(TALL);
  await shoot('verify-pack');
  await dashboard.setViewportSize(WIDE);
  for (const place of ['requests', 'watch', 'settings']) {
    await open(`dashboard.html#/${place}`);
    await dashboard.getByRole('heading', { level: 1 }).first().waitFor();
    await shoot(place);
  }
  await dashboard.setViewportSize({ width: 1_440, height: 5_200 });
  await shoot('settings-whole');
  await dashboard.setViewportSize(WIDE);
  await open('welcome.html');
  await shoot('welcome');
  await dashboard.getByRole('button', { name: stage.words.t('welcome_next') }).click();
  await shoot('welcome-permission');
  await dashboard.emulateMedia({ colorScheme: null });
  await photographPopup(stage, demo, theme, suffix);
}

async function photographCase(screen: DashboardScreen, shoot: (name: string) => Promise<void>) {
  for (const view of ['text', 'page', 'files'] as const) {
    await screen.view(view);
    await shoot(`case-${view}`);
  }
  await screen.view('picture');
  await screen.page.setViewportSize(TALL);
  await shoot('case-whole');
  await screen.page.setViewportSize(WIDE);
}

async function photographDialogs(stage: Stage, screen: DashboardScreen, shoot: (name: string) => Promise<void>) {
  const { page } = screen;
  await screen.openExport();
  await shoot('export');
  await page.keyboard.press('Escape');
  const dialogs = { 'hand-off': 'handoff_button', import: 'handoff_importShort', redact: 'redact_title' };
  for (const [name, button] of Object.entries(dialogs)) {
    await page
      .getByRole('button', { name: stage.words.t(button) })
      .first()
      .click();
    await page.getByRole('dialog').waitFor();
    await shoot(name);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  }
}

async function photographPopup(stage: Stage, demo: DemoCase, theme: 'light' | 'dark', suffix: string) {
  const site: Page = await stage.tab(`site-${suffix}`);
  const popup = await stage.banken.toolbarClick(site);
  await popup.page.emulateMedia({ colorScheme: theme });
  await popup.page.getByText('110').first().waitFor();
  await stage.photograph(popup.page, `popup-${demo.platform}-${suffix}`);
  await popup.close();
}
