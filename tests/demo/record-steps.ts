import { Marks, PopupScreen } from '../harness/screens';
import type { DemoCase } from './cases';
import type { Stage } from './demo-stage';
import type { Step } from './step-runner';

/** The employee: opens the page, presses the mark, answers the two questions. */
export function recordSteps(stage: Stage, demo: DemoCase): Step[] {
  const { platform, name, url } = demo;
  const step = (title: string, run: () => Promise<void>): Step => ({
    chain: platform,
    title: `${name}: ${title}`,
    run,
  });
  return [
    step('open the page, marks appear beside the posts', async () => {
      const page = await stage.tab(platform);
      await page.goto(url);
      await new Marks(page, stage.words).waitIdle(demo.post(page));
      await stage.photograph(page, `${platform}-1-marks`);
    }),
    step('press one mark: the post is recorded and sealed', async () => {
      const page = await stage.tab(platform);
      const marks = new Marks(page, stage.words);
      await marks.press(demo.post(page));
      await marks.waitKept(demo.post(page));
      await stage.photograph(page, `${platform}-2-recorded`);
    }),
    step('answer two questions in the popup', async () => {
      const page = await stage.tab(platform);
      const popup = await stage.banken.toolbarClick(page);
      const screen = new PopupScreen(popup.page, stage.words);
      await screen.waitQuestions();
      await stage.photograph(popup.page, `${platform}-3-popup`);
      await screen.chooseAct(demo.act);
      await screen.chooseTarget(demo.target);
      await screen.waitSaved();
      await stage.photograph(popup.page, `${platform}-4-popup-answered`);
      await popup.close();
    }),
  ];
}

/** A post taller than the viewport: its picture is put together from tiles. */
export function tallSteps(stage: Stage, demo: DemoCase): Step[] {
  const { tall, platform, name } = demo;
  if (!tall) return [];
  const title = `${name}: record a post taller than the window`;
  const run = async (): Promise<void> => {
    const page = await stage.tab(`${platform}-tall`);
    await page.goto(tall.url);
    const marks = new Marks(page, stage.words);
    await marks.press(tall.post(page));
    await marks.waitKept(tall.post(page));
    await stage.photograph(page, `${platform}-tall`);
    await page.close();
  };
  return [{ chain: `${platform}-tall`, title, run }];
}
