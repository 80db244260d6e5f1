import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { db } from '../../../utils/evidence/db';
import { prepareRequest } from '../../../utils/evidence/store/requests';
import type { TakedownRequest } from '../../../utils/shapes/schema';
import { routesFor } from '../../../utils/takedown/routes';
import type { WordKey } from '../../../utils/word-key';
import { t } from '../components/dashboard-parts';
import { inventedSighting } from '../evidence/invented-sighting';
import { everythingHere, freshDevice, recordPost } from '../handoff/invented-device';
import { privateFiles } from './threads-here';

const legal = { kind: 'person', role: 'legal' } as const;

/** What the screens of the test look at. */
export interface Scene {
  incidentId: string;
  captureId: string;
  /** A capture whose page established neither author nor address. */
  bareIncidentId: string;
  prepared: TakedownRequest;
  sent: TakedownRequest;
  device: Map<string, unknown[]>;
}

/** The browser's own services as far as the screens ask for them. */
export function placeBrowser(): void {
  const allowed = {
    contains: async () => true,
    request: async () => true,
    remove: async () => true,
  };
  Object.assign(fakeBrowser.permissions, allowed);
  Object.assign(fakeBrowser.i18n, { getMessage: (key: WordKey, params?: string[]) => t(key, params) });
  Object.assign(fakeBrowser.runtime, {
    sendMessage: async () => ({ ok: true, value: { due: 0, done: true, requests: [] } }),
  });
  Object.assign(fakeBrowser.runtime, { getManifest: () => ({ version: '0.1.0', permissions: ['unlimitedStorage'] }) });
  Object.assign(fakeBrowser.tabs, { query: async () => [], create: async () => ({}) });
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [] }, action: {} });
  const dialog = HTMLDialogElement.prototype;
  dialog.showModal = function open(this: HTMLDialogElement) {
    this.open = true;
  };
  dialog.close = function close(this: HTMLDialogElement) {
    this.open = false;
  };
  vi.stubGlobal('reportError', (error: unknown) => window.dispatchEvent(new ErrorEvent('error', { error })));
  Object.assign(navigator, {
    storage: {
      estimate: async () => ({ usage: 1, quota: 2 ** 40 }),
      persisted: async () => true,
      persist: async () => true,
      getDirectory: privateFiles,
    },
    locks: { request: lockHere },
  });
  // Ids are the ends of such addresses
  URL.createObjectURL = () => `blob:${crypto.randomUUID()}`;
  URL.revokeObjectURL = () => undefined;
}

const held = new Set<string>();

/** Web Locks of one page, which jsdom does not have: what is held is so until its act ends. */
async function lockHere<Result>(
  name: string,
  _: object,
  act: (lock: object | null) => Result,
): Promise<Awaited<Result>> {
  if (held.has(name)) return await act(null);
  held.add(name);
  try {
    return await act({ name });
  } finally {
    held.delete(name);
  }
}

/** A device with two cases, a prepared and a sent request. */
export async function makeScene(): Promise<Scene> {
  await freshDevice();
  const { incidentId, captureId } = await recordPost();
  const { author: _, permalink: __, postedAt: ___, ...post } = inventedSighting().post;
  const bare = await recordPost({ postKey: 'x::bare', post });
  const [route] = routesFor({ platform: 'x', standing: 'self', claim: 'defamation' }).filter(({ allowed }) => allowed);
  const request: TakedownRequest = {
    id: crypto.randomUUID(),
    incidentId,
    captureId,
    routeId: route?.route.id ?? '',
    platform: 'x',
    standing: 'self',
    claim: 'defamation',
    reason: '事実ではありません',
    preparedAt: '2026-11-25T05:00:00.000Z',
    state: 'prepared',
  };
  await prepareRequest(request, legal);
  const sent: TakedownRequest = {
    ...request,
    id: crypto.randomUUID(),
    standing: 'company',
    state: 'sent',
    sentAt: '2026-11-25T06:00:00.000Z',
    answerDays: 14,
  };
  await db.requests.add(sent);
  const device = await everythingHere();
  return { incidentId, captureId, bareIncidentId: bare.incidentId, prepared: request, sent, device };
}
