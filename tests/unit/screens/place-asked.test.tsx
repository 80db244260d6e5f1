// @in-a-document
import 'fake-indexeddb/auto';
import './browser-here';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ExportContainer } from '../../../entrypoints/dashboard/export/export-container';
import { CaseVaultContainer } from '../../../entrypoints/dashboard/vault/case-vault-container';
import { runCapture } from '../../../utils/capture/job/run-capture';
import { bringFiles } from '../../../utils/evidence/brought/bring-files';
import { db } from '../../../utils/evidence/db';
import type { Incident } from '../../../utils/shapes/schema';
import { vaultDatabase } from '../../../utils/vault/work/vault-database';
import { t } from '../components/dashboard-parts';
import { inventedSighting } from '../evidence/invented-sighting';
import { freshDevice, inventedTools, now } from '../handoff/invented-device';
import { placeBrowser } from './scene';
import { Screen } from './screen';

let screen: Screen;
beforeEach(freshDevice);
afterEach(() => screen.close());

async function bring(hasPlace: boolean): Promise<Incident> {
  const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
  const file = { name: 'IMG_2041.JPG', bytes, ending: 'jpg', mediaType: 'image/jpeg', hasPlace, hasDevice: false };
  const job = await bringFiles([file], inventedSighting().environment, now());
  const picture = { kind: 'none' as const, seams: [], tiles: [], hidden: [], beside: [] };
  await runCapture(job, {
    ...inventedTools,
    takePictures: async () => ({ files: [], failures: [], picture }),
    archivePage: async () => ({ files: [], failures: [] }),
  });
  return (await db.incidents.get(job.incidentId))!;
}

it('a pack with pictures that say where they were taken is not begun before that was allowed', async () => {
  placeBrowser();
  screen = new Screen(<ExportContainer incident={await bring(true)} onClose={() => undefined} />);
  await screen.draw();
  await screen.press('export_act');
  await expect.poll(() => document.querySelector('dialog')?.textContent).toContain(t('handoff_place'));
  const go = [...document.querySelectorAll<HTMLButtonElement>('dialog button.primary')].at(-1);
  expect(go?.disabled).toBe(true);
  expect((await db.custody.toArray()).map(({ event }) => event)).not.toContain('exported');
});

/** A vault that is closed: what it was asked. */
async function closedVault(): Promise<string[]> {
  placeBrowser();
  const connection = new Uint8Array();
  await vaultDatabase.vaults.put({ key: 'vault', id: 'a'.repeat(64), connection, place: 'store bucket' });
  const asked: string[] = [];
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async (message: object) => {
      asked.push(JSON.stringify(message));
      return { ok: false, code: 'vault-closed' };
    },
  });
  return asked;
}

it('a case with such pictures goes into the vault only once that was allowed', async () => {
  const asked = await closedVault();
  screen = new Screen(<CaseVaultContainer incidentId={(await bring(true)).id} />);
  await screen.draw();
  await screen.press('vault_putCase');
  await screen.find('dialog', t('handoff_place'));
  const go = await screen.find<HTMLButtonElement>('dialog button.primary');
  expect([go.disabled, asked]).toEqual([true, []]);
  await screen.click('dialog input[type=checkbox]');
  await screen.click('dialog button.primary');
  await expect.poll(() => asked.join()).toContain('vaultSay');
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toContain(t('error_vault_closed'));
});

it('a case whose pictures tell nothing goes into the vault at once', async () => {
  const asked = await closedVault();
  screen = new Screen(<CaseVaultContainer incidentId={(await bring(false)).id} />);
  await screen.draw();
  await screen.press('vault_putCase');
  await expect.poll(() => asked.join()).toContain('vaultSay');
  expect(document.querySelector('dialog')).toBeNull();
  await expect.poll(() => document.querySelector('[role=alert]')?.textContent).toContain(t('error_vault_closed'));
});
