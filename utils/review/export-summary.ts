import type { Capture, CustodyEntry, Redaction } from '../shapes/schema';

/** What of captures and redacted copies leaves. */
export const exportContents = ['both', 'originals', 'redacted'] as const;
export type ExportContents = (typeof exportContents)[number];

/** What an incident would put into a pack, as counted from its records. */
interface ExportCounts {
  captures: number;
  files: number;
  bytes: number;
  custodyEntries: number;
  withPermalink: number;
  withTime: number;
  withAuthorId: number;
  withScreenPixels: number;
  /** Redacted copies, their bytes, and how many captures have none. */
  copies: number;
  copyBytes: number;
  withoutCopy: number;
}

/** Counts what would leave, and how many captures hold each fact that a court asks for. */
export function summarizeExport(file: {
  captures: readonly Capture[];
  custody: readonly CustodyEntry[];
  redactions: readonly Redaction[];
}): ExportCounts {
  const { captures, custody, redactions } = file;
  const copied = redactions.flatMap(({ record }) => record.files);
  const files = captures.flatMap((capture) => capture.files);
  const having = (has: (capture: Capture) => unknown) => captures.filter((capture) => Boolean(has(capture))).length;
  return {
    captures: captures.length,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    custodyEntries: custody.length,
    withPermalink: having(({ post }) => post.permalink),
    withTime: having(({ post }) => post.postedAt?.iso),
    withAuthorId: having(({ post }) => post.author?.id),
    withScreenPixels: having(({ picture }) => picture.kind === 'screen'),
    copies: redactions.length,
    copyBytes: copied.reduce((sum, { bytes }) => sum + bytes, 0),
    withoutCopy: having(({ id }) => !redactions.some(({ captureId }) => captureId === id)),
  };
}
