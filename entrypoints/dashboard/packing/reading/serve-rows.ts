import {
  buffersIn,
  type RowsFound,
  type RowsWanted,
  rawRows,
} from '../../../../utils/evidence/store/captures/raw-rows';
import { serveOrders } from '../serve-orders';
import type { Unanswered } from './asked-thread';

/**
 * Gets rows from the disk and hands their bytes over. What the database has answered lies in a thread until it ends (65 MB
 * after 1,000 records, Chromium 143): this one knows no table and loads next to nothing, so that it can be ended often.
 */
export function serveRows(): (port: MessagePort) => void {
  const read = rawRows();
  return serveOrders<RowsFound | Unanswered>(
    async (wanted: RowsWanted) => {
      const answer = await read(wanted);
      return { answer, moved: buffersIn(answer) };
    },
    (error) => ({ code: 'unknown', detail: String(error) }),
    true,
  );
}
