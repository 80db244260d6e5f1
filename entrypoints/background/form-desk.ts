import { browser } from 'wxt/browser';
import { shootTab } from '../../utils/capture/visible-tab';
import { CodedError } from '../../utils/coded-error';
import { db } from '../../utils/evidence/db';
import { keepFormCapture } from '../../utils/evidence/form-captures';
import { markRequestSent } from '../../utils/evidence/requests';
import type { TakedownRequest } from '../../utils/evidence/schema';
import type { Handlers, Origin } from '../../utils/messaging/serve';
import type { GuideSession } from '../../utils/takedown/guide-session';
import { sessionOf } from '../../utils/takedown/session-of';
import { showClocks } from './clock-desk';

/** Which tab was opened for which request: kept for the browser's session, so a woken worker still knows. */
const tabKey = (tabId: number) => `guide-tab:${tabId}`;

export const openForm: Handlers['openForm'] = async ({ requestId }) => {
  const { route } = await sessionOf(requestId);
  if (!route.url.startsWith('https://')) throw new CodedError('wrong-status', 'this route has no form');
  const tab = await browser.tabs.create({ url: route.url, active: true });
  if (tab.id === undefined) throw new CodedError('page-gone');
  await browser.storage.session.set({ [tabKey(tab.id)]: requestId });
  // It may have been loaded before its request was written down: then nobody else puts the guide beside it.
  const { status } = await browser.tabs.get(tab.id);
  if (status === 'complete') await placeGuide(tab.id);
  return { tabId: tab.id };
};

async function requestOfTab(tabId: number): Promise<string | undefined> {
  const stored = await browser.storage.session.get(tabKey(tabId));
  const requestId = stored[tabKey(tabId)];
  return typeof requestId === 'string' ? requestId : undefined;
}

/** Puts the guide beside a form that was opened from here, after every page of it; elsewhere nothing happens. */
export async function placeGuide(tabId: number): Promise<void> {
  if (!(await requestOfTab(tabId))) return;
  // Without the host's permission the guide stands in the dashboard instead.
  await browser.scripting.executeScript({ target: { tabId }, files: ['/guide.js'] }).catch(() => undefined);
}

export const guideSession: Handlers['guideSession'] = async (_, origin) => {
  const requestId = origin.tabId === undefined ? undefined : await requestOfTab(origin.tabId);
  if (!requestId || origin.frameId !== 0) return {};
  const session = await sessionOf(requestId);
  // The tab may have been led elsewhere: the plan, with names and words in it, is for the form's own site only.
  const there = URL.canParse(origin.url ?? '') ? new URL(origin.url ?? '').origin : '';
  return there === new URL(session.route.url).origin ? { session } : {};
};

/** Messages carry no bytes. In parts: one call takes no more than some ten thousand arguments. */
function base64(bytes: Uint8Array): string {
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8_192) letters += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(letters);
}

/** Larger pictures are not handed on: forms refuse them, and messages are not made for them. */
const LARGEST_PICTURE = 20_000_000;

/**
 * The request of the tab that asks, while it is on the form's own site.
 * @throws CodedError `refused` for every other page
 */
async function formOf(origin: Origin): Promise<{ request: TakedownRequest; session: GuideSession }> {
  const requestId = origin.tabId === undefined ? undefined : await requestOfTab(origin.tabId);
  const request = requestId && origin.frameId === 0 ? await db.requests.get(requestId) : undefined;
  if (!request) throw new CodedError('refused');
  const session = await sessionOf(request.id);
  const there = URL.canParse(origin.url ?? '') ? new URL(origin.url ?? '').origin : '';
  if (there !== new URL(session.route.url).origin) throw new CodedError('refused');
  return { request, session };
}

export const captureForm: Handlers['captureForm'] = async ({ stage, set, part }, origin) => {
  const { request } = await formOf(origin);
  const bytes = await shootTab(origin.tabId ?? -1);
  const actor = { kind: 'person', role: 'legal' } as const;
  const kept = await keepFormCapture(request.id, { stage, set, part, bytes }, actor, new Date().toISOString());
  return { at: kept.at };
};

export const evidencePicture: Handlers['evidencePicture'] = async (_, origin) => {
  const { request, session } = await formOf(origin);
  const file = await db.files.get([request.captureId, 'screenshot-post.png']);
  if (!file || file.bytes.byteLength > LARGEST_PICTURE) throw new CodedError('page-not-readable', 'no picture');
  const name = `${session.incidentNumber}-${session.captureNumber ?? 1}.png`;
  return { name, mediaType: file.mediaType, base64: base64(file.bytes) };
};

export const requestSent: Handlers['requestSent'] = async ({ requestId, receipt }, origin) => {
  if (origin.from === 'content' && (await requestOfTab(origin.tabId ?? -1)) !== requestId) {
    throw new CodedError('refused');
  }
  const { route } = await sessionOf(requestId);
  const sent = await markRequestSent(
    requestId,
    {
      ...(receipt ? { receipt } : {}),
      ...(route.answerDays === undefined ? {} : { answerDays: route.answerDays }),
    },
    { kind: 'person', role: 'legal' },
    new Date().toISOString(),
  );
  await showClocks();
  return { sentAt: sent.sentAt ?? (await db.requests.get(requestId))?.sentAt ?? '' };
};
