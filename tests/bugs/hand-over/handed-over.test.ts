import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openDetails } from '../../../entrypoints/background/capture/captures';
import { db } from '../../../utils/evidence/db';
import { importIncident } from '../../../utils/evidence/store/import-incident';
import { noteAct } from '../../../utils/evidence/store/incidents';
import { readPack } from '../../../utils/export/read-pack';
import { gradeCapture } from '../../../utils/review/grade';
import { wordsOf } from '../../unit/components/dashboard-parts';
import {
  backTo,
  bytesOf,
  everythingHere,
  exportHere,
  freshDevice,
  now,
  recorder,
  recordPost,
  reviewer,
} from '../../unit/handoff/invented-device';

beforeEach(async () => {
  fakeBrowser.reset();
  await freshDevice();
});

/** Hands a case over as the dashboard does, and gives the pack. */
async function handOver(incidentId: string): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await bytesOf((await exportHere(incidentId)).blob);
  const detail = { handOver: crypto.randomUUID(), name: 'pack.zip.age', to: 'abcdefgh' };
  await noteAct({ incidentId, event: 'handed-over', detail }, recorder, now());
  return zip;
}

const take = async (zip: Uint8Array<ArrayBuffer>) => importIncident(await readPack(zip, []), reviewer, now());

describe('a case that was handed over', () => {
  it('is left alone by a later capture of the same post, so that HR can take both in', async () => {
    const first = await recordPost();
    const sent = await handOver(first.incidentId);
    const later = await recordPost();
    expect(later.incidentId).not.toBe(first.incidentId);
    expect((await db.captures.get(later.captureId))?.follows?.captureId).toBe(first.captureId);
    const again = await recordPost();
    expect(again.incidentId).toBe(later.incidentId);
    const more = await handOver(later.incidentId);
    await freshDevice();
    expect(await take(sent)).toMatchObject({ kind: 'new', captures: 1 });
    await noteAct({ incidentId: first.incidentId, event: 'opened' }, reviewer, now());
    expect(await take(more)).toMatchObject({ kind: 'new', captures: 2 });
  });

  it('grows as before while it is only here', { tags: 'long' }, async () => {
    const first = await recordPost();
    expect((await recordPost()).incidentId).toBe(first.incidentId);
  });
});

describe('a capture that was imported', () => {
  async function imported() {
    const { incidentId, captureId } = await recordPost();
    const zip = await handOver(incidentId);
    const sender = await everythingHere();
    await freshDevice();
    await take(zip);
    return { incidentId, captureId, sender };
  }

  it('opens its case from the mark: it never was a job here', { tags: 'long' }, async () => {
    const { incidentId, captureId } = await imported();
    const open = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    expect(await openDetails({ captureId }, { from: 'content', tabId: 4 } as never)).toEqual({ shown: 'tab' });
    expect(open.mock.calls[0]?.[0]?.url).toMatch(new RegExp(`/dashboard\\.html#/incidents/${incidentId}$`));
    await expect(openDetails({ captureId: crypto.randomUUID() }, {} as never)).rejects.toMatchObject({
      code: 'capture-not-found',
    });
  });

  it('is not said to be signed by this device’s key', { tags: 'long' }, async () => {
    const { captureId, sender } = await imported();
    const capture = await db.captures.get(captureId);
    const { claimed } = gradeCapture(capture!, undefined, { signatureHolds: true });
    expect(claimed.map(({ key }) => key)).toContain('grade_signed');
    expect([wordsOf('ja').get('grade_signed'), wordsOf('en').get('grade_signed')].join()).not.toMatch(
      /この端末|this device/,
    );
    await backTo(sender);
    const own = gradeCapture(capture!, undefined, { signatureHolds: true, keyOwner: { isOwn: true } });
    expect(own.proven.map(({ key }) => key)).toContain('stamp_signed_own');
  });
});
