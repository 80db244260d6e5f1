import type { Capture, CustodyEntry } from '../evidence/schema';

/** What an incident would put into a pack, as counted from its records. */
export interface ExportCounts {
  captures: number;
  files: number;
  bytes: number;
  custodyEntries: number;
  withPermalink: number;
  withTime: number;
  withAuthorId: number;
  withScreenPixels: number;
}

/** Counts what would leave, and how many captures hold each fact that a court asks for. */
export function summarizeExport(file: {
  captures: readonly Capture[];
  custody: readonly CustodyEntry[];
}): ExportCounts {
  const { captures, custody } = file;
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
  };
}
