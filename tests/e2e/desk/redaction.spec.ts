import { AxeBuilder } from '@axe-core/playwright';
import { readPixels } from '../../../utils/bytes/png/png';
import { readZip } from '../../../utils/bytes/zip/zip';
import { redactedMark, redactionSchema } from '../../../utils/shapes/schema';
import { threat } from '../../fixtures/sites/x/posts';
import { DashboardScreen, Marks } from '../../harness/screens';
import { pageUrls } from '../../harness/site-responses';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';

test('a redacted copy: chosen, painted with the pointer and by keys, and exported without its original', {
  tag: '@long',
}, async ({ banken, words }) => {
  const page = await banken.context.newPage();
  await page.goto(pageUrls.x);
  await new Marks(page, words).record(page.locator('article').filter({ hasText: threat.text }));
  const before = await readStored(banken);
  const name = before.captures[0]?.post.author?.name ?? '';
  const word = threat.text.slice(0, 4);

  const dashboard = new DashboardScreen(await banken.openExtensionPage('dashboard.html'), words);
  await dashboard.openNewest(/^X/);
  const screen = dashboard.page;
  await screen.getByRole('button', { name: words.t('redact_title') }).click();
  const dialog = screen.getByRole('dialog', { name: words.t('redact_title') });
  await dialog.getByRole('checkbox', { name: words.t('redact_field_author_name') }).check();
  await dialog.getByLabel(words.t('redact_word'), { exact: true }).fill(word);
  await dialog.getByLabel(words.t('redact_word'), { exact: true }).press('Enter');

  await dialog
    .getByRole('button', { name: words.t('redact_picture_open') })
    .first()
    .click();
  const picture = dialog.getByRole('img', { name: words.t('redact_picture_alt') });
  await picture.evaluate((image: HTMLImageElement) => image.decode());
  await picture.scrollIntoViewIfNeeded();
  const box = (await picture.boundingBox())!;
  await screen.mouse.move(box.x + 10, box.y + 8);
  await screen.mouse.down();
  await screen.mouse.move(box.x + 90, box.y + 40, { steps: 3 });
  await screen.mouse.up();
  await dialog.getByRole('button', { name: words.t('redact_region_add') }).click();
  const added = dialog.getByRole('button', { name: words.pattern('redact_region') }).nth(1);
  const placed = await added.getAttribute('aria-label');
  await added.press('ArrowDown');
  await added.press('Shift+ArrowRight');
  expect(await added.getAttribute('aria-label')).not.toBe(placed);
  const { violations } = await new AxeBuilder({ page: screen }).setLegacyMode(true).include('dialog').analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id} ${html}`))).toEqual([]);
  await dialog.getByRole('button', { name: words.t('redact_make') }).click();
  await dialog.waitFor({ state: 'detached' });
  await expect(screen.getByRole('article', { name: words.t('redact_copy', '1') })).toBeVisible();

  await dashboard.openExport();
  await screen.getByRole('radio', { name: words.t('export_choice_redacted') }).check();
  const download = await dashboard.exportPack();
  const { files, redactions, after } = await test.step('what left and what stayed', async () => {
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
    const stored = await readStored(banken);
    return {
      files: await readZip(new Uint8Array(Buffer.concat(chunks))),
      redactions: stored.redactions,
      after: stored,
    };
  });
  const inside = (path: string) => [...files].find(([at]) => at.endsWith(`/data/redacted-1/${path}`))![1];
  const record = redactionSchema.parse(redactions[0]).record;
  expect(JSON.parse(new TextDecoder().decode(inside('post.json')))).toMatchObject({ author: { name: redactedMark } });
  for (const [path, bytes] of files) {
    for (const gone of [name, word])
      expect(Buffer.from(bytes).includes(Buffer.from(gone)), `${path} ${gone}`).toBe(false);
  }
  const pixels = await readPixels(inside('screenshot-post.png').slice());
  const [painted] = record.removed.pictures;
  expect(painted?.regions).toHaveLength(2);
  for (const { x, y, width, height } of painted!.regions) {
    for (const at of [(y + 1) * pixels.width + x + 1, (y + height - 2) * pixels.width + x + width - 2])
      expect([...pixels.rgb.subarray(at * 3, at * 3 + 3)]).toEqual([0, 0, 0]);
  }
  expect([...files.keys()].filter((path) => path.endsWith('page.html') || path.includes('/seal'))).toEqual([]);
  expect(after.captures).toEqual(before.captures);
  for (const { captureId, name: file, bytes } of before.files)
    expect(after.files.find((each) => each.captureId === captureId && each.name === file)?.bytes.equals(bytes)).toBe(
      true,
    );
});
