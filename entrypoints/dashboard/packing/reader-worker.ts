import { takeKeyOfPage } from '../../../utils/evidence/lock/session-keys';
import { type ReaderAnswer, type ReaderOrder, readFolder } from './folder-reader';

/** The reading thread: capture by capture, in the order asked; bytes are handed over, not copied. */
let before: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ReaderOrder>) => {
  before = before
    .then(() => takeKeyOfPage(data.key))
    .then(() => readFolder(data))
    .then((answer) => postMessage(answer, { transfer: buffersOf(answer) }));
});

function buffersOf(answer: ReaderAnswer): ArrayBuffer[] {
  if (!('folder' in answer)) return [];
  const { laid, files } = answer.folder;
  return [...new Set([...laid.map(({ bytes }) => bytes.buffer), ...[...files.values()].map(({ buffer }) => buffer)])];
}
