import { FileWriter, type WriterAnswer, type WriterOrder } from './file-writer';

/** The writing thread: one file, order by order. */
const writer = new FileWriter();
let before: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<WriterOrder>) => {
  before = before
    .then(() => writer.carryOut(data))
    .catch((error: Error): WriterAnswer => ({ is: 'failed', name: error.name, message: error.message }))
    .then((answer) => postMessage(answer));
});
