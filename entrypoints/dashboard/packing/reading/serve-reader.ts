import { hexOf } from '../../../../utils/bytes/hex';
import { CodedError, codeOf } from '../../../../utils/coded-error';
import { takeKeyOfPage } from '../../../../utils/evidence/lock/session-keys';
import { filesWanted, openedFiles } from '../../../../utils/evidence/store/captures/raw-files';
import type { RowsFound, RowsWanted } from '../../../../utils/evidence/store/captures/raw-rows';
import { digested } from '../../../../utils/export/backup/backup';
import { type LaidFolder, laidBefore, layFolder } from '../../../../utils/export/capture-folder';
import type { StoredFile } from '../../../../utils/shapes/schema';
import { serveOrders } from '../serve-orders';
import { AskedThread, type Unanswered } from './asked-thread';
import type { ReaderAnswer, ReaderOrder, Reads } from './record-reader';

/** Captures and files in the order asked, each answered; their bytes are handed over. */
export const serveReader = (): ((port: MessagePort) => void) => {
  const keyed = keyTaker();
  let rows: AskedThread<RowsWanted, RowsFound> | undefined;
  // Asked before anything is waited for: the thread that is asked may be another one for the next order
  const stored = (wanted: RowsWanted, key: Uint8Array | undefined): Promise<(StoredFile | undefined)[]> => {
    const found = rows?.ask(wanted) ?? Promise.resolve({ rows: [] });
    // Thrown where it is awaited, below
    found.catch(() => {});
    return keyed(key).then(() => found.then(openedFiles));
  };
  return serveOrders<ReaderAnswer<keyof Reads> | Unanswered>(
    async ({ what, order, key }: ReaderOrder) => {
      if (what === 'rows') {
        rows?.end();
        rows = order.port && new AskedThread(order.port);
        return { answer: { read: undefined } };
      }
      if (what === 'files') {
        const read = await digested(order, await stored(filesWanted({ keys: order }), key));
        return { answer: { read }, moved: [...new Set(read.map(({ bytes }) => bytes.buffer))] };
      }
      const { placed, isNew } = order;
      const found = await stored(filesWanted({ captureId: placed.capture.id }), key);
      const files = found.filter((file) => file !== undefined);
      const read = await (isNew ? layFolder(placed, files) : laidBefore(placed, files));
      return { answer: { read }, moved: buffersOf(read) };
    },
    failureOf,
    true,
  );
};

/** Why something could not be read, or not handed over. */
function failureOf(error: unknown): Unanswered {
  return { code: codeOf(error), detail: error instanceof CodedError ? (error.detail ?? '') : String(error) };
}

/** Takes a key where it is another than the one before, and lets no order pass until it is taken. */
function keyTaker(): (key: Uint8Array | undefined) => Promise<unknown> {
  let last: string | undefined;
  let taken: Promise<unknown> = Promise.resolve();
  return (key) => {
    const name = key ? hexOf(key) : '';
    if (name !== last) taken = taken.then(() => takeKeyOfPage(key));
    last = name;
    return taken;
  };
}

function buffersOf({ laid, files }: LaidFolder): ArrayBuffer[] {
  return [...new Set([...laid.map(({ bytes }) => bytes.buffer), ...[...files.values()].map(({ buffer }) => buffer)])];
}
