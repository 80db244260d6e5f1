import { sha256Hex } from '../../../utils/bytes/digest';
import { sealOf } from '../../../utils/capture/job/seal';
import type { Capture, Incident, StoredFile } from '../../../utils/shapes/schema';

/** A sealed capture of an invented post on X, with the bytes of its files. */
export async function inventedCapture(
  changes: Partial<Capture> = {},
): Promise<{ capture: Capture; stored: StoredFile[] }> {
  const id = '3f9a1c07-1111-4111-8111-111111111111';
  const stored: StoredFile[] = ['post.json', 'page.html'].map((name) => ({
    captureId: id,
    name,
    mediaType: 'text/plain',
    bytes: new TextEncoder().encode(`bytes of ${name}`),
  }));
  const files = await Promise.all(
    stored.map(async ({ name, mediaType, bytes }) => ({
      name,
      mediaType,
      bytes: bytes.byteLength,
      sha256: await sha256Hex(bytes),
    })),
  );
  const capture: Capture = {
    id,
    incidentId: '11111111-1111-4111-8111-111111111111',
    scope: 'post',
    postKey: 'x::1993196438405980161',
    post: {
      platform: 'x',
      kind: 'post',
      id: '1993196438405980161',
      permalink: 'https://x.com/a/status/1993196438405980161',
      author: { name: 'A', handle: 'a', id: '1' },
      text: '次のシフト、見に行くわ',
      postedAt: { iso: '2025-11-25T05:53:57.000Z', precision: 's', method: 'attribute' },
    },
    page: { url: 'https://x.com/a/status/1993196438405980161', title: 'X' },
    capturedAt: '2025-11-25T06:00:00.000Z',
    sealedAt: '2025-11-25T06:00:01.000Z',
    environment: {
      extensionVersion: '0.1.0',
      userAgent: 'test',
      language: 'ja',
      timeZone: 'Asia/Tokyo',
      viewport: { width: 1, height: 1 },
      devicePixelRatio: 1,
      scroll: { x: 0, y: 0 },
      colorScheme: 'light',
    },
    picture: {
      kind: 'screen',
      width: 1,
      height: 1,
      seams: [],
      tiles: [],
      hidden: [],
      beside: [],
      letters: { looked: 10, blank: 0, unlike: 0 },
    },
    failures: [],
    files,
    seal: await sealOf(files),
    ...changes,
  };
  return { capture, stored };
}

/** An incident of the list. */
export function inventedIncident(number: string, changes: Partial<Incident> = {}): Incident {
  return {
    id: number,
    number,
    createdAt: `2026-11-${number.slice(-2)}T00:00:00.000Z`,
    updatedAt: '2026-11-24T00:00:00.000Z',
    status: 'new',
    acts: [],
    details: {},
    summary: { platform: 'x', siteName: 'X', textLength: 11, mediaCount: 0, captureCount: 1, notes: [] },
    ...changes,
  };
}
