import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { noteTaken, notTakenYet } from '../../../utils/evidence/hand-over/taken-files';
import { freshDevice } from './invented-device';

beforeEach(freshDevice);

const file = (name: string, lastModified = 1) => new File(['a'], name, { lastModified });

it('a choice of many files goes on where it was, and a file that has changed is taken again', async () => {
  const files = Array.from({ length: 30 }, (_, at) => file(`K-2026-${at}.zip`));
  for (const each of files.slice(0, 12)) await noteTaken(each);
  expect(await notTakenYet(files)).toEqual(files.slice(12));
  const changed = file('K-2026-3.zip', 2);
  expect(await notTakenYet([changed, ...files.slice(0, 2)])).toEqual([changed]);
});
