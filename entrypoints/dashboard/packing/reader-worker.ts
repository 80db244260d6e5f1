import { takeKeyOfPage } from '../../../utils/evidence/lock/session-keys';
import type { LaidFolder } from '../../../utils/export/capture-folder';
import { failureOf, type ReaderAnswer, type ReaderOrder, readFolder } from './folder-reader';

/** The reading thread: capture by capture, in the order asked, each answered; bytes are handed over, not copied. */
let before: Promise<unknown> = Promise.resolve();
addEventListener('message', ({ data }: MessageEvent<ReaderOrder>) => {
  before = before
    .then(() => takeKeyOfPage(data.key))
    .then(() => readFolder(data))
    .then((folder) => postMessage({ folder } satisfies ReaderAnswer, { transfer: buffersOf(folder) }))
    .catch((error: unknown) => postMessage(failureOf(error)));
});

function buffersOf({ laid, files }: LaidFolder): ArrayBuffer[] {
  return [...new Set([...laid.map(({ bytes }) => bytes.buffer), ...[...files.values()].map(({ buffer }) => buffer)])];
}
