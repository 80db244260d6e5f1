import { expect, it } from 'vitest';
import { RecordReader } from '../../../entrypoints/dashboard/packing/reading/record-reader';

it('starts the threads that read before anything is asked, and no others for the first record', async () => {
  const started: string[] = [];
  const others: MessagePort[] = [];
  const reader = new RecordReader(async (name) => {
    started.push(name);
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => port1.postMessage({ read: [] }));
    port1.start();
    others.push(port1);
    return port2;
  });
  reader.begin();
  expect(started).toEqual(['reader', 'rows']);
  expect(await reader.files([])).toEqual([]);
  expect(started).toEqual(['reader', 'rows']);
  reader.end();
  for (const port of others) port.close();
});
