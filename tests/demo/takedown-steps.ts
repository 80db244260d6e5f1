import { ChooserScreen, GuideScreen } from '../harness/screens';
import type { DemoCase } from './cases';
import type { Stage } from './demo-stage';
import { openCase } from './review-steps';
import type { Step } from './step-runner';

/** The legal staff: chooses standing, claim and window; the form is filled on a click; a person sends it. */
export function takedownSteps(stage: Stage, demo: DemoCase): Step[] {
  const { platform, name, form } = demo;
  const step = (title: string, run: () => Promise<void>): Step => ({
    chain: platform,
    title: `${name}: ${title}`,
    run,
  });
  const choose = step('choose standing, claim and window', async () => {
    const dashboard = await openCase(stage, demo);
    await dashboard.startRequest();
    const chooser = new ChooserScreen(dashboard.page, stage.words);
    await chooser.answer(demo.request);
    await chooser.route(demo.route).waitFor();
    await dashboard.page.screenshot({
      path: await stage.result('screens', `${platform}-8-chooser.png`),
      fullPage: true,
    });
  });
  return form
    ? [choose, ...formSteps(stage, demo, form, step)]
    : [choose, mailStep(stage, demo, step), counselStep(stage, demo, step)];
}

type MakeStep = (title: string, run: () => Promise<void>) => Step;

function formSteps(stage: Stage, demo: DemoCase, form: string, step: MakeStep): Step[] {
  const { platform } = demo;
  return [
    step('open the official form with the guide beside it', async () => {
      const chooser = new ChooserScreen(await stage.tab('dashboard'), stage.words);
      await chooser.open(demo.route);
      const page = await stage.arrivedAt(form);
      stage.keepTab(`${platform}-form`, page);
      const guide = await GuideScreen.inSidePanel(stage.banken, page, stage.words);
      await guide.waitOpen();
      await stage.photograph(page, `${platform}-9-form`);
      await stage.photographPanel(page, `${platform}-9-guide`);
    }),
    step('fill it on one click; nothing is submitted or ticked', async () => {
      const page = await stage.tab(`${platform}-form`);
      const guide = await GuideScreen.inSidePanel(stage.banken, page, stage.words);
      await guide.fill();
      await stage.photograph(page, `filled-form-${platform}`);
      await stage.photographPanel(page, `filled-guide-${platform}`);
      const ticked = await page.locator('input[type="checkbox"]:checked').count();
      if (ticked > 0) throw new Error(`${ticked} boxes were ticked.`);
      if (stage.sites.sent.length > 0) throw new Error(`Sent: ${JSON.stringify(stage.sites.sent)}`);
      if (page.url() !== form) throw new Error(`The form moved on to ${page.url()}`);
    }),
    step('say "I sent it": the request stands on the incident', async () => {
      const page = await stage.tab(`${platform}-form`);
      const guide = await GuideScreen.inSidePanel(stage.banken, page, stage.words);
      await guide.sent();
      const dashboard = await openCase(stage, demo);
      if (demo.statutory) await dashboard.waitClock();
      await stage.photograph(dashboard.page, `${platform}-10-request`);
      await page.close();
    }),
  ];
}

function mailStep(stage: Stage, demo: DemoCase, step: MakeStep): Step {
  return step('compose the mail of the official window', async () => {
    const chooser = new ChooserScreen(await stage.tab('dashboard'), stage.words);
    await chooser.open(demo.route);
    await chooser.page.waitForURL(/#\/requests\/[\w-]{36}/);
    await chooser.page.getByRole('complementary', { name: stage.words.t('guide_name') }).waitFor();
    await stage.photograph(chooser.page, `${demo.platform}-9-mail`);
  });
}

/** Pack, papers with their blanks and the cover sheet, in one file, for the party of the request before. */
function counselStep(stage: Stage, demo: DemoCase, step: MakeStep): Step {
  return step("make counsel's file", async () => {
    const { page } = await openCase(stage, demo);
    await page.getByRole('link', { name: stage.words.t('path_open'), exact: true }).click();
    const make = page.getByRole('button', { name: stage.words.t('counsel_make') });
    await make.waitFor();
    await page.getByLabel(stage.words.t('path_sender_whose')).selectOption({ index: 1 });
    await page.screenshot({ path: await stage.result('screens', `${demo.platform}-10-path.png`), fullPage: true });
    const [download] = await Promise.all([page.waitForEvent('download', { timeout: 120_000 }), make.click()]);
    await download.saveAs(await stage.result(`counsel-${demo.platform}.zip`));
    await stage.photograph(page, `${demo.platform}-11-counsel`);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: stage.words.t('export_finish') })
      .last()
      .click();
  });
}
