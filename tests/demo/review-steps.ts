import { writeFile } from 'node:fs/promises';
import { DashboardScreen } from '../harness/screens';
import { readRows, rowsOf } from '../harness/story/stored-rows';
import type { DemoCase } from './cases';
import { checkPack } from './check-demo-pack';
import type { Stage } from './demo-stage';
import type { Step } from './step-runner';

/** The dashboard on a desk. */
export const WIDE = { width: 1_440, height: 900 };

/** The reviewer: finds the incident, reads the detail, exports the pack, and has it checked. */
export function reviewSteps(stage: Stage, demo: DemoCase): Step[] {
  const { platform, name } = demo;
  const step = (title: string, run: () => Promise<void>): Step => ({
    chain: platform,
    title: `${name}: ${title}`,
    run,
  });
  return [
    step('find the incident in the dashboard and open it', async () => {
      const screen = await openCase(stage, demo);
      await screen.waitGrade();
      await stage.photograph(screen.page, `${platform}-5-incident`);
    }),
    step('export the evidence pack', async () => {
      const screen = new DashboardScreen(await stage.tab('dashboard'), stage.words);
      await screen.openExport();
      await stage.photograph(screen.page, `${platform}-6-export`);
      const download = await screen.exportPack();
      await stage.photograph(screen.page, `${platform}-7-exported`);
      await download.saveAs(await stage.result(`${platform}.zip`));
      await screen.closeExport();
    }),
    step('check the pack with the verifier and with stock tools', async () => {
      const { captures = [] } = rowsOf(await (await stage.banken.worker()).evaluate(readRows));
      const keys = new Set(captures.map(({ signature }) => String(Object(signature).keyFingerprint)));
      const { report, checks } = await checkPack(await stage.result(`${platform}.zip`), [...keys]);
      await writeFile(await stage.result(`report-${platform}.pdf`), report);
      await writeFile(await stage.result(`checks-${platform}.txt`), checks);
    }),
  ];
}

/** Opens the platform's newest incident in the one dashboard tab. */
export async function openCase(stage: Stage, demo: DemoCase): Promise<DashboardScreen> {
  const page = await stage.tab('dashboard');
  await page.setViewportSize(WIDE);
  // A change of the hash alone would keep whatever dialog an earlier step left open.
  await page.goto('about:blank');
  await page.goto(stage.banken.extensionUrl('dashboard.html#/incidents'));
  const screen = new DashboardScreen(page, stage.words);
  await screen.openNewest(demo.siteName);
  return screen;
}
