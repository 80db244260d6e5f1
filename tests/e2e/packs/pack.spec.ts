import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { verifyChain } from '../../../utils/evidence/custody-chain';
import type { Capture, CustodyEntry } from '../../../utils/shapes/schema';
import { xPermalink } from '../../fixtures/sites/x/post';
import { threat } from '../../fixtures/sites/x/posts';
import { clickClosed } from '../../harness/browsers/closed-shadow';
import { DashboardScreen, Marks, PopupScreen } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

/** Runs a stock tool: not our own code judges what we give out. */
function tool(command: string, parameters: string[], cwd?: string): string {
  const result = spawnSync(command, parameters, { ...(cwd ? { cwd } : {}), encoding: 'utf8', maxBuffer: 2 ** 26 });
  expect(result.status, `${command} ${parameters.join(' ')}\n${result.stdout}${result.stderr}`).toBe(0);
  return result.stdout;
}

interface OpenedPack {
  /** Files by their path in the bag. */
  files: Map<string, Buffer>;
  /** Text of `report.pdf`, without white space. */
  report: string;
}

/** Exports the opened incident and takes the pack apart with unzip, sha256sum, qpdf and pdftotext. */
async function exportAndOpen(dashboard: DashboardScreen): Promise<OpenedPack> {
  await dashboard.openExport();
  const download = await dashboard.exportPack();
  await dashboard.closeExport();
  expect(download.suggestedFilename()).toMatch(/^K-\d{4}-\d{4}_\d{8}\.zip$/);
  const folder = await mkdtemp(join(tmpdir(), 'banken-pack-'));
  try {
    await download.saveAs(join(folder, 'pack.zip'));
    tool('unzip', ['-q', 'pack.zip', '-d', 'out'], folder);
    const [top, ...others] = await readdir(join(folder, 'out'));
    expect(others).toEqual([]);
    const bag = join(folder, 'out', top ?? '');
    for (const manifest of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
      tool('sha256sum', ['--check', '--strict', manifest], bag);
    }
    const pdf = join(bag, 'data', 'report.pdf');
    tool('qpdf', ['--check', pdf]);
    const report = tool('pdftotext', ['-layout', pdf, '-']).replace(/\s+/g, '');
    const files = new Map<string, Buffer>();
    for (const entry of await readdir(bag, { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      files.set(relative(bag, path).replaceAll('\\', '/'), await readFile(path));
    }
    const listed = String(files.get('manifest-sha256.txt')).trim().split('\n');
    const payload = [...files.keys()].filter((name) => name.startsWith('data/'));
    expect(listed.map((line) => line.slice(66)).sort()).toEqual(payload.sort());
    return { files, report };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The PDF says every digest as one unbroken line of 64 digits. */
function expectDigests({ report }: OpenedPack, captures: readonly Capture[]): void {
  for (const { seal, files } of captures) {
    for (const digest of [seal, ...files.map(({ sha256 }) => sha256)]) expect(report).toContain(digest);
  }
}

const feeling = '夜ねむれず手がふるえる・qz7-feeling';
const identifiability = '名札の写真とシフト・qz7-reason';

test('an incident with two captures: masked on the screen, whole in the pack, feelings in neither', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  const post = page.locator('article').filter({ hasText: threat.text });
  const marks = new Marks(page, words);
  await marks.record(post);

  const popup = await banken.toolbarClick(page);
  const questions = new PopupScreen(popup.page, words);
  await questions.chooseAct('threat');
  await questions.chooseTarget('self');
  await questions.openMoreWords();
  await questions.write('identifiability', identifiability);
  await questions.write('feeling', feeling);
  await expect.poll(async () => (await readStored(banken)).incidents[0]?.details).toEqual({ identifiability, feeling });
  await popup.close();

  await page.bringToFront();
  await clickClosed(page, 'button', words.pattern('mark_kept_name'), post);
  await clickClosed(page, 'button', words.t('mark_again_name'), post);
  await expect.poll(async () => (await readStored(banken)).captures.length, { timeout: 20_000 }).toBe(2);

  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  const screen = dashboard.page;
  const hasWords = () => screen.evaluate((text) => document.documentElement.outerHTML.includes(text), threat.text);

  await test.step('the words are in the document only while they are held', async () => {
    await expect(dashboard.rows()).toHaveCount(1);
    expect(await hasWords()).toBe(false);
    await dashboard.openNewest(/^X/);
    await dashboard.waitGrade();
    expect(await hasWords()).toBe(false);
    await dashboard.view('text');
    expect(await hasWords()).toBe(false);
    await dashboard.holdText().hover();
    await screen.mouse.down();
    await expect(screen.getByText(threat.text)).toBeVisible();
    await screen.mouse.up();
    await expect(screen.getByText(threat.text)).toHaveCount(0);
    expect(await hasWords()).toBe(false);
    await dashboard.holdText().focus();
    await screen.keyboard.down('Enter');
    await expect(screen.getByText(threat.text)).toBeVisible();
    await screen.keyboard.up('Enter');
    await expect(screen.getByText(threat.text)).toHaveCount(0);
    const revealed = async () => (await readStored(banken)).custody.filter(({ event }) => event === 'revealed');
    await expect.poll(async () => (await revealed()).length).toBe(2);
    expect((await revealed())[0]).toMatchObject({
      actor: { kind: 'person', role: 'recorder' },
      detail: { what: 'text' },
    });
  });

  const pack = await exportAndOpen(dashboard);
  const { captures, custody } = await readStored(banken);
  captures.sort((one, other) => one.capturedAt.localeCompare(other.capturedAt));

  await test.step('the report says permalink, time and every digest', () => {
    expect(pack.report).toContain(xPermalink(threat));
    expect(pack.report).toContain('2026-11-24T04:58:21.347Z');
    expect(pack.report).toMatch(/2026[-/年]11[-/月]24日?(\(.\)|（.）)?13:58:21/);
    expectDigests(pack, captures);
  });

  await test.step('both captures are in it, the second refers to the first', () => {
    expect(captures).toHaveLength(2);
    for (const [index, capture] of captures.entries()) {
      const path = index === 0 ? 'data/' : 'data/capture-2/';
      expect(JSON.parse(String(pack.files.get(`${path}seal.json`)))).toEqual(capture);
      for (const { name } of capture.files) expect(pack.files.has(`${path}${name}`), `${path}${name}`).toBe(true);
    }
    expect(captures[1]?.follows).toEqual({ captureId: captures[0]?.id, seal: captures[0]?.seal, why: 'again' });
  });

  await test.step('the exported custody chain holds and tells of this export', async () => {
    const lines = String(pack.files.get('data/custody.jsonl')).trim().split('\n');
    const chain: CustodyEntry[] = lines.map((line) => JSON.parse(line));
    expect(await verifyChain(chain)).toEqual({ ok: true });
    expect(chain).toEqual([...custody].sort((one, other) => one.seq - other.seq));
    expect(chain.at(-1)?.event).toBe('exported');
    expect(chain.map(({ event }) => event)).toEqual(
      expect.arrayContaining(['captured', 'sealed', 'described', 'opened', 'revealed']),
    );
    const changed = chain.map((entry) => (entry.event === 'revealed' ? { ...entry, detail: { what: 'page' } } : entry));
    expect(await verifyChain(changed)).toMatchObject({ ok: false, reason: 'hash' });
  });

  await test.step('what was written for oneself is in no file', () => {
    const hasTrace = (content: string) => content.includes('qz7-feeling') || content.includes('夜ねむれず');
    for (const [name, bytes] of pack.files) expect(hasTrace(bytes.toString('utf8')), name).toBe(false);
    expect(hasTrace(pack.report)).toBe(false);
    expect(String(pack.files.get('data/incident.json'))).toContain(identifiability);
  });
});

test.describe('without the permission for screen pixels', () => {
  test.use({ grants: 'default' });

  test('a drawn picture is called so on the mark, in the popup, in the dashboard and in the pack', {
    tag: '@long',
  }, async ({ banken, words }) => {
    const page = await banken.context.newPage();
    await page.goto(pageUrls.x);
    const post = page.locator('article').filter({ hasText: threat.text });
    expect(await new Marks(page, words).record(post)).toContain(words.t('mark_interim'));

    const popup = await banken.toolbarClick(page);
    await expect(popup.page.getByText(words.t('popup_pictureRendered')).first()).toBeVisible();
    await popup.close();

    const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
    await dashboard.openNewest(/^X/);
    await dashboard.waitGrade();
    await expect(dashboard.page.getByText(words.t('dashboard_picture_rendered')).first()).toBeVisible();
    await expect(dashboard.page.getByText(words.t('grade_pixels_rendered'))).toBeVisible();
    await expect(dashboard.page.getByText(words.t('custody_sealed_rendered'))).toBeVisible();

    const pack = await exportAndOpen(dashboard);
    const { captures } = await readStored(banken);
    expectDigests(pack, captures);
    expect(JSON.parse(String(pack.files.get('data/capture.json')))).toMatchObject({ picture: { kind: 'rendered' } });
    expect(pack.report).toContain('描き直した画像（見えたままではありません）');
    expect(pack.report).toContain('画像は番犬が描き直したものです。');
    expect([...pack.files.keys()]).not.toContain('data/page.mhtml');
  });
});
