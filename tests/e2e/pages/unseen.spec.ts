import { expect } from '@playwright/test';
import { type PageTrace, pageTraces } from '../../../utils/page-traces';
import { detectorUrl } from '../../fixtures/detector/page';
import { tall, threat } from '../../fixtures/sites/x/posts';
import type { Stage } from '../../harness/story/stage';
import { recordPost } from '../../harness/story/steps';
import { until, type View } from '../../harness/story/view';
import { onEveryStage } from '../on-every-stage';

/** Found in Firefox alone: keys pressed on a mark pass the listeners that stand first in line. */
const firefoxTraces: readonly PageTrace[] = ['markKeys'];

/**
 * What a script in the page does not find, but the site's server or another page may, and what a test machine cannot press:
 * told all the same.
 */
const unmeasuredTraces: readonly PageTrace[] = ['loads', 'popup', 'drawn', 'late'];

/** The page looks from now on. An attacker knows the extension's id from its shop page. */
async function arm(stage: Stage, page: View): Promise<void> {
  const id = new URL((await stage.page('welcome.html')).driver.url()).host;
  await page.driver.front();
  await page.driver.call('(root, id) => { window.arm(id); return ""; }', id);
  await page.driver.call('(root, id) => { void window.probe(id); return ""; }', id);
}

async function foundBy(page: View): Promise<string[]> {
  // The browser hands its entries over now and then
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  const said = await page.driver.call('(root) => JSON.stringify([...window.found])', 'null');
  return (JSON.parse(said) as string[]).sort();
}

onEveryStage(
  'a page that looks for marks finds what the settings tell of, and nothing else',
  async (stage) => {
    const page = await stage.open(detectorUrl);
    await page.within('marks').waitMark(stage.words.pattern('mark_record_name'), threat.text);
    await arm(stage, page);
    await recordPost(stage, page, threat.text);
    await page.driver.front();
    await page.driver.keys(['Alt', 'Shift', 'KeyK']);
    await page.driver.keys(['ArrowDown']);
    await recordPost(stage, page, tall.text.slice(0, 40));
    const found = await foundBy(page);
    const told: readonly string[] = pageTraces.marks;
    expect(found.filter((trace) => !told.includes(trace))).toEqual([]);
    const elsewhere: readonly string[] = [...unmeasuredTraces, ...firefoxTraces];
    const measured = told.filter((trace) => !elsewhere.includes(trace));
    if (stage.browser === 'chromium') expect(found.filter((trace) => trace !== 'popup')).toEqual([...measured].sort());
  },
  { firefoxIsLong: true },
);

onEveryStage(
  'in quiet mode it finds nothing, and a post is kept all the same',
  async (stage) => {
    const settings = await stage.page('dashboard.html#/settings/capture#presence');
    await settings.choose(stage.words.t('quiet_legend'), stage.words.t('quiet_quiet'));
    await until(
      async () => (await quietIn(stage)) || undefined,
      async () => 'the setting',
    );
    const page = await stage.open(detectorUrl);
    // A panel that opens later makes the page narrower, which a page can tell
    const panel = await stage.panel(page);
    await arm(stage, page);
    await panel.press('button', stage.words.pattern('panel_recordName'));
    const kept = await until(
      async () => {
        const { captures = [] } = await stage.stored();
        return captures[0];
      },
      async () => 'the capture',
    );
    expect(kept).toMatchObject({ post: { text: threat.text }, environment: { quiet: true }, picture: { hidden: [] } });
    // Nothing is scrolled: of a post that is taller than the window the rest is missing, and that alone
    if (stage.browser === 'chromium')
      expect(kept).toMatchObject({ picture: { kind: 'screen' }, failures: [{ code: 'picture-cut' }] });
    await page.driver.front();
    // In Firefox the list stands in a tab of its own here: the page loses the focus to that tab, as to any other
    const found = (await foundBy(page)).filter((trace) => stage.browser === 'chromium' || trace !== 'popup');
    expect(found).toEqual([]);
  },
  { isLong: true },
);

async function quietIn(stage: Stage): Promise<boolean> {
  const { settings = [] } = await stage.stored();
  return settings.some(({ key, value }) => key === 'quiet-mode' && value === true);
}
