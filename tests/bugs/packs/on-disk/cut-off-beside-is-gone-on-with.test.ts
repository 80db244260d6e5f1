import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { clearWork, holdWork } from '../../../../entrypoints/dashboard/packing/work-files';
import { privateFiles } from '../../../unit/screens/threads-here';

/** The locks of the browser, as far as they are asked for here. */
const held = new Set<string>();
async function request(name: string, _: unknown, use: (lock: object | null) => unknown): Promise<void> {
  if (held.has(name)) return void (await use(null));
  held.add(name);
  await use({ name });
  held.delete(name);
}

/** A file of a work folder, as a thread leaves it. */
async function laid(work: string, name: string, text: string): Promise<void> {
  const all = await (await privateFiles()).getDirectoryHandle('packing', { create: true });
  const file = await (await all.getDirectoryHandle(work, { create: true })).getFileHandle(name, { create: true });
  const handle = await (
    file as unknown as { createSyncAccessHandle(): Promise<FileSystemWritableFileStream> }
  ).createSyncAccessHandle();
  (handle as unknown as { write(bytes: Uint8Array, options: { at: number }): void }).write(
    new TextEncoder().encode(text),
    { at: 0 },
  );
  await handle.close();
}

beforeAll(() => {
  vi.stubGlobal('navigator', { storage: { getDirectory: privateFiles }, locks: { request } });
});

afterAll(() => vi.unstubAllGlobals());

/** A page that has exported keeps its folder, so that the file may be saved again: a second export lies beside it. */
it('an export that was cut off beside a finished one is gone on with, and not begun anew', async () => {
  await laid('case', 'journal.jsonl', '');
  await laid('case~2', 'journal.jsonl', '{"format":"banken-packing/1"}\n');
  const [first, second] = [await holdWork('case'), await holdWork('case')];
  expect([first.work, second.work]).toEqual(['case~2', 'case']);
  await first.release();
  await second.release();
  await clearWork('case~2');
  const third = await holdWork('case');
  expect(third.work).toBe('case');
  await third.release();
});

it('is left to the page that is at it', async () => {
  await laid('other', 'journal.jsonl', '{"format":"banken-packing/1"}\n');
  const [mine, next] = [await holdWork('other'), await holdWork('other')];
  expect([mine.work, next.work]).toEqual(['other', 'other~2']);
  await mine.release();
  await next.release();
});
