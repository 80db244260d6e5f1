import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { type } from 'node:os';
import { join } from 'node:path';
import { findBrowser, findFirefox } from '../../utils/node/browser/find-browser';
import { projectRoot } from '../harness/build';
import { browserPage, readTold } from '../harness/story/told-stories';

/** `npm run browsers`: writes the page of differences between the browsers from the stories that were told here. */
const stories = readTold();
if (Object.keys(stories).length === 0) {
  console.error('No story was told here yet: npm run e2e, npm run proofs.');
  process.exit(1);
}
const ran = [await findBrowser(), await findFirefox()].map((path) =>
  execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
);
writeFileSync(join(projectRoot, '.github', 'BROWSERS.md'), browserPage(stories, [...ran, `on ${type()}`]));
