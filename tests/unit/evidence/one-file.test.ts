import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fileOf, filesOf } from '../../../utils/evidence/store/captures/capture-jobs';
import { freshDevice, recordPost } from '../handoff/invented-device';

let captureId: string;
beforeEach(async () => {
  await freshDevice();
  ({ captureId } = await recordPost());
});
afterEach(() => vi.restoreAllMocks());

it('opening one file of a record reads that file and no other', async () => {
  const names = (await filesOf(captureId)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(5);
  const one = vi.spyOn(IDBObjectStore.prototype, 'get');
  const many = ['getAll', 'openCursor'].flatMap((way) =>
    [IDBObjectStore.prototype, IDBIndex.prototype].map((place) => vi.spyOn(place, way as 'getAll')),
  );
  expect((await fileOf(captureId, 'page.html'))?.name).toBe('page.html');
  expect(one.mock.calls).toEqual([[[captureId, 'page.html']]]);
  for (const each of many) expect(each).not.toHaveBeenCalled();
});
