import type { CaptureAtHand, Incident } from '../../../utils/shapes/schema';

const incidentId = '11111111-1111-4111-8111-111111111111';

/** Words that no list may show. */
export const hiddenWords = '次のシフト、見に行くわ';

/** A sealed capture of an invented post on X. */
export function sealedJob(changes: Partial<CaptureAtHand> = {}): CaptureAtHand {
  return {
    id: '3f9a1c07-1111-4111-8111-111111111111',
    incidentId,
    state: 'sealed',
    step: 'seal',
    tab: { tabId: 1, frameId: 0 },
    failures: [],
    sealedAt: '2026-11-24T05:32:07.000Z',
    picture: { kind: 'screen', seams: [], tiles: [], hidden: [], beside: [] },
    sighting: {
      scope: 'post',
      postKey: 'x::1',
      capturedAt: '2026-11-24T05:32:06.100Z',
      page: { url: 'https://x.com/a/status/1', title: 'X' },
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
      post: {
        platform: 'x',
        kind: 'post',
        permalink: 'https://x.com/a/status/1',
        author: { handle: 'tokumei_sample83' },
        text: hiddenWords,
        postedAt: { iso: '2026-11-24T04:58:21.000Z', precision: 's', method: 'attribute' },
      },
    },
    ...changes,
  };
}

/** Its incident, nothing answered yet. */
export function freshIncident(changes: Partial<Incident> = {}): Incident {
  return {
    id: incidentId,
    number: 'K-2026-0001',
    createdAt: '2026-11-24T05:32:06.100Z',
    updatedAt: '2026-11-24T05:32:06.100Z',
    status: 'new',
    acts: [],
    details: {},
    summary: { platform: 'x', siteName: 'X', textLength: 11, mediaCount: 0, captureCount: 1, notes: [] },
    ...changes,
  };
}
