import { CodedError, codeOf } from '../../../utils/coded-error';
import { LeaksFound } from '../../../utils/export/redaction/leaks-found';
import { packIncident } from './pack-incident';
import type { PackingNews, PackingOrder, PageHelp } from './packing';

/** The packing thread: makes one pack, and asks the page for what only a page can do. */
export function servePacking(tell: (news: PackingNews) => void): (order: PackingOrder) => void {
  const asked = new Map<number, (output: unknown) => void>();
  const ask = (what: 'stamp' | 'rebuild', input: string) =>
    new Promise<unknown>((answer) => {
      asked.set(asked.size, answer);
      tell({ is: 'ask', id: asked.size - 1, what, input });
    });
  const help = {
    stamp: (sha256) => ask('stamp', sha256),
    rebuild: (html) => ask('rebuild', html),
  } as PageHelp;
  return (order) => {
    if (order.is === 'answer') asked.get(order.id)?.(order.output);
    else
      packIncident(order.wish, help, (progress) => tell({ is: 'progress', progress })).then(
        (pack) => tell({ is: 'done', pack }),
        (error: unknown) => tell(failureOf(error)),
      );
  };
}

function failureOf(error: unknown): PackingNews {
  const code = codeOf(error);
  const detail = error instanceof CodedError ? error.detail : String(error);
  const leaks = error instanceof LeaksFound ? { leaks: error.leaks } : {};
  return { is: 'failed', code: code === 'unknown' ? 'pack-failed' : code, ...(detail ? { detail } : {}), ...leaks };
}
