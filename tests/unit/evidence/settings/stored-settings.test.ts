import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../../utils/evidence/db';
import { changeSetting, readSetting, writeSetting } from '../../../../utils/evidence/settings/stored-settings';
import {
  endOldTabCaptures,
  findTabCapture,
  forgetTabCaptures,
  incidentOfGroup,
  noteTabCapture,
} from '../../../../utils/evidence/store/captures/tab-captures';
import type { TabCapture } from '../../../../utils/shapes/settings';

beforeEach(() => db.settings.clear());

describe('a setting', () => {
  it.each([['never'], [undefined], [{ rhythm: 'day' }]])('that is stored as %j counts as none', async (value) => {
    await db.settings.put({ key: 'still-up', value });
    expect(await readSetting('still-up')).toBeUndefined();
  });

  it('is never written in another shape, and goes with undefined', async () => {
    await expect(writeSetting('mints-limit', -1)).rejects.toThrow();
    await writeSetting('mints-limit', 5_000_000);
    await expect(changeSetting('mints-limit', () => 0.5)).rejects.toThrow();
    expect(await readSetting('mints-limit')).toBe(5_000_000);
    await writeSetting('mints-limit', undefined);
    expect(await db.settings.count()).toBe(0);
  });

  it('is read and written in one place only', () => {
    const files = ['utils', 'entrypoints', 'components'].flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    );
    const others = files.filter(
      (file) =>
        /\.tsx?$/.test(file) && /settings\s*\.\s*(get|put|add|delete|update|where)\b/.test(readFileSync(file, 'utf8')),
    );
    expect(others).toEqual(['utils/evidence/settings/stored-settings.ts']);
  });
});

describe('what a tab is about', () => {
  const at = (minutes: number) => new Date(Date.parse('2026-11-26T02:00:00.000Z') + minutes * 60_000).toISOString();
  const line = (over: Partial<TabCapture> = {}): TabCapture => ({
    tabId: 7,
    frameId: 0,
    captureId: crypto.randomUUID(),
    incidentId: crypto.randomUUID(),
    at: at(0),
    ...over,
  });

  it('is the capture that was begun or looked at there last, for half an hour', async () => {
    const [first, second] = [line(), line({ at: at(1) })];
    await noteTabCapture(first);
    await noteTabCapture(second);
    expect(await findTabCapture({ tabId: 7 }, at(2))).toEqual(second);
    await noteTabCapture({ ...first, at: at(3) });
    expect(await findTabCapture({ tabId: 7 }, at(4))).toEqual({ ...first, at: at(3) });
    expect(await findTabCapture({ tabId: 8 }, at(4))).toBeUndefined();
    expect(await findTabCapture({ tabId: 7 }, at(33))).toBeUndefined();
  });

  it('keeps what was chosen together by its tab, also after one of it was looked at', async () => {
    const group = crypto.randomUUID();
    const chosen = line({ group });
    await noteTabCapture(chosen);
    const { group: _, ...looked } = chosen;
    await noteTabCapture({ ...looked, at: at(1) });
    expect(await incidentOfGroup(group, 7, at(2))).toBe(chosen.incidentId);
    expect(await incidentOfGroup(group, 8, at(2))).toBeUndefined();
    expect(await incidentOfGroup(group, 7, at(40))).toBeUndefined();
  });

  it('has an end: with the next line, at the start of the worker, and at the start of the browser', async () => {
    await noteTabCapture(line());
    await noteTabCapture(line({ at: at(31) }));
    expect(await readSetting('tab-captures')).toHaveLength(1);
    await endOldTabCaptures(at(45));
    expect(await readSetting('tab-captures')).toHaveLength(1);
    await endOldTabCaptures(at(62));
    expect(await db.settings.count()).toBe(0);
    await noteTabCapture(line());
    await forgetTabCaptures();
    expect(await db.settings.count()).toBe(0);
  });
});
