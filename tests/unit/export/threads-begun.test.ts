import { expect, it } from 'vitest';
import type { HelperName } from '../../../entrypoints/dashboard/packing/packing';
import { RecordReader } from '../../../entrypoints/dashboard/packing/reading/record-reader';

it('starts the threads that read before anything is asked, each once', async () => {
  const started: HelperName[] = [];
  const never = new Promise<MessagePort>(() => undefined);
  const reader = new RecordReader((name) => {
    started.push(name);
    return never;
  });
  reader.begin();
  expect(started).toEqual(['reader', 'rows']);
  void reader.files([]);
  await Promise.resolve();
  expect(started).toEqual(['reader', 'rows']);
});
