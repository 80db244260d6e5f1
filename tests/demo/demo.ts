import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { findBrowser } from '../../utils/node/browser/find-browser';
import { buildExtension, projectRoot } from '../harness/build';
import { hasJapaneseFont } from '../harness/ensure-tools';
import { demoCases } from './cases';
import { Stage } from './demo-stage';
import { gallerySteps, photographScreens, unsupportedSteps } from './look-steps';
import { recordSteps, tallSteps } from './record-steps';
import { reviewSteps } from './review-steps';
import { FOUNDATION, runSteps, type Step } from './step-runner';
import { photographForStores } from './store-pictures';
import { photographStory } from './story-picture';
import { takedownSteps } from './takedown-steps';
import { TeamDemo } from './team-steps';

/**
 * `npm run demo [-- --out DIR]`: the whole job, headless, in the real extension, on local copies of the platforms. With
 * `--team` the team's vault instead: three people and a real object store.
 */
const { values } = parseArgs({
  options: {
    out: { type: 'string', default: join(projectRoot, 'demo-output') },
    team: { type: 'boolean' },
    language: { type: 'string', default: 'ja' },
  },
});
const outDir = resolve(values.out);
const profileDir = await mkdtemp(join(tmpdir(), 'banken-demo-'));
const stage = new Stage(outDir);

const formHosts = ['https://help.x.com/*', 'https://support.google.com/*', 'https://tabelog.com/*'];

const foundation: Step[] = [
  {
    chain: FOUNDATION,
    title: 'Find a browser',
    run: async () => {
      await findBrowser();
      if (!hasJapaneseFont()) console.error('No Japanese font: screenshots will show boxes. Install fonts-noto-cjk.');
    },
  },
  {
    chain: FOUNDATION,
    title: 'Build the extension',
    run: async () => {
      stage.buildDir = buildExtension();
    },
  },
  {
    chain: FOUNDATION,
    title: 'Start the browser with it, without a network',
    run: async () => {
      await rm(outDir, { recursive: true, force: true });
      await mkdir(outDir, { recursive: true });
      await stage.enter({ language: 'ja', permissions: 'granted', grantHosts: formHosts }, { profileDir });
    },
  },
];

const english: Step = {
  chain: 'english',
  title: 'Every screen in English',
  run: async () => {
    await stage.enter({ language: 'en', permissions: 'granted', grantHosts: formHosts }, { profileDir });
    await photographScreens(stage, 'light', 'en');
  },
};

const story: Step = {
  chain: 'story',
  title: 'The story in one picture',
  run: async () => photographStory(stage.banken.context, join(outDir, 'screens'), await stage.result('story.png')),
};

const stores: Step = {
  chain: 'stores',
  title: 'The pictures for the stores',
  run: async () =>
    photographForStores(stage.banken.context, join(outDir, 'screens'), (name) => stage.result('store', name)),
};

const end: Step = { chain: 'end', title: 'Nothing left the browser', run: () => stage.leave() };

const steps = [
  ...foundation,
  ...demoCases.flatMap((demo) => [
    ...recordSteps(stage, demo),
    ...reviewSteps(stage, demo),
    ...takedownSteps(stage, demo),
  ]),
  ...demoCases.flatMap((demo) => tallSteps(stage, demo)),
  ...unsupportedSteps(stage),
  ...gallerySteps(stage),
  english,
  story,
  stores,
  end,
];

const team = new TeamDemo(outDir, values.language === 'en' ? 'en' : 'ja');
const shown = values.team ? [...foundation.slice(0, 2), ...team.steps()] : steps;
const missed = await runSteps(shown, (number) => (values.team ? team : stage).photographFailure(number));
await (values.team ? team : stage).leave().catch(() => undefined);
await rm(profileDir, { recursive: true, force: true });
console.log(
  missed.length === 0
    ? `\nAll ${shown.length} steps happened. Results: ${outDir}`
    : `\n${missed.length} of ${shown.length} steps did not happen. What there is: ${outDir}`,
);
process.exit(missed.length === 0 ? 0 : 1);
