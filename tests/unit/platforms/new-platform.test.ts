import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesOfNewPlatform } from '../../../utils/node/commands/new-platform';
import type { Platform } from '../../../utils/platforms/contract';
import { readUnits } from '../../../utils/platforms/units';

const project = new URL('../../../', import.meta.url).pathname;
/** Beside the project's own files, so that its tools take their settings from there. */
let root: string;
const command = (...parameters: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'utils/node/commands/new-platform.ts', ...parameters], {
    cwd: project,
    encoding: 'utf8',
  });

beforeAll(() => {
  mkdirSync(join(project, '.wxt'), { recursive: true });
  root = mkdtempSync(join(project, '.wxt', 'new-platform-'));
  for (const path of ['utils/platforms', 'utils/shapes', 'utils/japan-time.ts', 'biome.json', '.oxlintrc.json'])
    cpSync(join(project, path), join(root, path), { recursive: true });
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('lays an adapter and its pages, which pass format, lint, types and the loop over pages as they stand', {
  tags: 'long',
}, async () => {
  const { status, stdout } = command('boards/mihon-bbs', 'https://*.mihon-bbs.example/*', root);
  expect(status).toBe(0);
  expect(stdout).toContain('Next:');
  const adapter = join(root, 'utils/platforms/sites/boards/mihon-bbs.ts');
  const run = (tool: string, ...parameters: string[]) =>
    execFileSync(join(project, 'node_modules/.bin', tool), parameters, { cwd: root, encoding: 'utf8' });
  run('biome', 'check', '--vcs-enabled=false', adapter);
  run('oxlint', '--deny-warnings', adapter);
  const settings = { extends: join(project, 'tsconfig.json'), include: ['utils/platforms/sites/boards/mihon-bbs.ts'] };
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify(settings));
  run('tsc', '--project', root);

  const { default: platform } = (await import(/* @vite-ignore */ adapter)) as { default: Platform };
  for (const name of ['one-post', 'no-post']) {
    const read = (ending: string) =>
      readFileSync(join(root, `tests/fixtures/platforms/mihon-bbs/${name}.${ending}`), 'utf8');
    const [, url = '', capturedAt = ''] = /^<!-- url: (\S+) captured-at: (\S+) -->\n/.exec(read('html')) ?? [];
    const { document } = new JSDOM(read('html'), { url }).window;
    const posts = readUnits(document, platform, { url: new URL(url), capturedAt, timeZone: 'Asia/Tokyo' });
    expect(posts, name).toEqual(JSON.parse(read('json')));
    expect(posts).toHaveLength(name === 'one-post' ? 1 : 0);
  }
});

it('writes over nothing, and says what is no id and no address', () => {
  const [path = ''] = Object.keys(filesOfNewPlatform('social/x', 'https://x.com/*'));
  const { status, stderr } = command('social/x', 'https://x.com/*', root);
  expect([status, stderr.trim()]).toEqual([1, `${path} is there already.`]);
  expect(Object.keys(filesOfNewPlatform('mihon', 'https://mihon.example/*'))).toContain(
    'utils/platforms/sites/boards/mihon.ts',
  );
  expect(() => filesOfNewPlatform('Mihon BBS', 'https://mihon.example/*')).toThrow('Not an id');
  for (const match of ['http://mihon.example/*', 'mihon.example', 'https://*/*', '<all_urls>'])
    expect(() => filesOfNewPlatform('mihon', match), match).toThrow('Not a match pattern');
});
