import { mkdirSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { launchBanken } from '../harness/browser';
import { Gateway, hasGateway } from '../harness/vault/gateway';
import { makeLocalVault } from '../harness/vault/local-vault';
import { teamStory } from '../harness/vault/team-story';
import { expect, test } from './fixtures';

/** Where to leave pictures of the screens: for looking, not for the test. */
const pictures = process.env['BANKEN_PICTURES'];

async function look(page: Page, name: string): Promise<void> {
  if (pictures) mkdirSync(pictures, { recursive: true });
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${name}: ${id} ${html}`))).toEqual([]);
}

test.skip(!hasGateway(), 'no object store can be had here');

test('an employee hands over, HR sees it within a minute and answers, a second desk goes on', { tag: '@long' }, async ({
  banken,
  words,
  extensionDir,
}) => {
  test.setTimeout(900_000);
  await using gateway = await Gateway.start();
  const local = await makeLocalVault(gateway);
  const [hr, legal] = [await launchBanken(extensionDir), await launchBanken(extensionDir)];
  const cast = { employee: banken, hr, legal, words, local, maker: gateway.owner, look };
  try {
    for (const { title, run } of teamStory(cast)) await test.step(title, run);
  } catch (error) {
    // For whoever looks into a failed story
    for (const [at, each] of [...hr.context.pages(), ...legal.context.pages()].entries())
      if (pictures) await each.screenshot({ path: `${pictures}/failed-${at}.png`, fullPage: true });
    throw error;
  } finally {
    await hr.close();
    await legal.close();
  }
});
