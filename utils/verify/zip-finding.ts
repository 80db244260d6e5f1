import type { ZipFault } from '../bytes/zip/zip-fault';
import type { Finding } from './check-ids';

/** What is wrong with a ZIP, as a cause of a verdict. */
export function findingOf({ reason, path, detail }: ZipFault): Finding {
  return { reason, ...(path ? { path } : {}), ...(detail ? { detail } : {}) };
}
