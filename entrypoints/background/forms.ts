import { base64Of } from '../../utils/bytes/base64';
import { CodedError } from '../../utils/coded-error';
import { db } from '../../utils/evidence/db';
import { keepFormHealth } from '../../utils/evidence/settings/form-health';
import { keepFormCapture } from '../../utils/evidence/store/captures/form-captures';
import { markRequestSent, skipPost } from '../../utils/evidence/store/requests';
import { browser } from '../../utils/messaging/browser';
import type { Handlers, Origin } from '../../utils/messaging/serve';
import type { TakedownRequest } from '../../utils/shapes/schema';
import type { GuideSession } from '../../utils/takedown/plan/guide-session';
import { outlineOf } from '../../utils/takedown/plan/outline';
import { planDigest } from '../../utils/takedown/plan/plan-digest';
import { sessionOf } from '../../utils/takedown/plan/session-of';
import { shootTab } from './capture/visible-tab';
import { showClocks } from './due-dates';
import { leftInTab, noteLeftInTab, noteRequestOfTab, requestOfTab } from './guide-tabs';
import { hasPanel, noteOpened, panelWait } from './open-side-panel';

export const openForm: Handlers['openForm'] = async ({ requestId }) => {
  const { route } = await sessionOf(requestId);
  if (!route.url.startsWith('https://')) throw new CodedError('wrong-status', 'this route has no form');
  const tab = await browser.tabs.create({ url: route.url, active: true });
  if (tab.id === undefined) throw new CodedError('page-gone');
  noteOpened(tab.id);
  await noteRequestOfTab(tab.id, requestId);
  // It may have been loaded before its request was written down: then nobody else puts the guide beside it.
  const { status } = await browser.tabs.get(tab.id);
  if (status === 'complete') await placeGuide(tab.id);
  return { tabId: tab.id };
};

/** What stands in the page of an opened form, in this order. */
export const guideScripts = ['/guide-words.js', '/guide.js'] as const;

/** Puts the guide beside a form that was opened from here, after every page of it; elsewhere nothing happens. */
export async function placeGuide(tabId: number): Promise<void> {
  if (!(await requestOfTab(tabId))) return;
  // Without the host's permission the guide stands in the dashboard instead.
  await browser.scripting.executeScript({ target: { tabId }, files: [...guideScripts] }).catch(() => undefined);
}

/** The side panel of a tab asks for the guide's script in its page, and for whom it stands there. */
export const bringGuide: Handlers['bringGuide'] = async ({ tabId }) => {
  const requestId = await requestOfTab(tabId);
  if (!requestId) return { there: false };
  await placeGuide(tabId);
  const { url } = await browser.tabs.get(tabId);
  const left = await leftInTab(tabId, false);
  return { requestId, there: isOfForm(url, await sessionOf(requestId)), ...(left ? { left } : {}) };
};

/**
 * Whether an address is on the form's own site: a tab may have been led elsewhere. Where a menu of the post's page is
 * used, it is that page alone; nobody wants the guide beside all others of the site.
 */
export function isOfForm(address: string | undefined, { route }: GuideSession): boolean {
  if (!URL.canParse(address ?? '') || !URL.canParse(route.url)) return false;
  const [page, form] = [new URL(address ?? ''), new URL(route.url)];
  return page.origin === form.origin && (route.medium !== 'in-product' || page.pathname === form.pathname);
}

export const guideSession: Handlers['guideSession'] = async (_, origin) => {
  const requestId = origin.tabId === undefined ? undefined : await requestOfTab(origin.tabId);
  if (origin.tabId === undefined || !requestId || origin.frameId !== 0) return {};
  const session = await sessionOf(requestId);
  // The plan, with names and words in it, is for the form's own site only.
  if (!isOfForm(origin.url, session)) return {};
  const wait = await panelWait(origin.tabId);
  const left = await leftInTab(origin.tabId, true);
  return {
    session: outlineOf(session),
    plan: await planDigest(session),
    ...(wait === undefined ? {} : { panelWait: wait }),
    ...(left ? { left } : {}),
  };
};

/**
 * Whoever has taken over the page's process can ask as a press does: see LIMITS. Any page of the form's site may: a form
 * goes on over several, and often begins with one that has no field.
 */
export const guideValues: Handlers['guideValues'] = async (_, origin) => {
  const { session } = await formOf(origin);
  if (await hasPanel(origin.tabId ?? -1)) throw new CodedError('refused');
  return { session };
};

export const formLeft: Handlers['formLeft'] = async (left, origin) => {
  await formOf(origin);
  await noteLeftInTab(origin.tabId ?? -1, left);
  return { kept: true };
};

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
  if (!isOfForm(origin.url, session)) throw new CodedError('refused');
  return { request, session };
}

export const captureForm: Handlers['captureForm'] = async ({ stage, set, part }, origin) => {
  const { request, session } = await formOf(origin);
  const bytes = await shootTab(origin.tabId ?? -1);
  const post = session.posts ? { captureId: session.posts.captureId } : {};
  const actor = { kind: 'person', role: 'legal' } as const;
  const kept = await keepFormCapture(request.id, { stage, set, part, bytes, ...post }, actor, new Date().toISOString());
  return { at: kept.at };
};

export const formHealth: Handlers['formHealth'] = async ({ found }, origin) => {
  const { session } = await formOf(origin);
  const lackingSince = await keepFormHealth(session.route.id, found, new Date().toISOString());
  return lackingSince === undefined ? {} : { lackingSince };
};

export const evidencePicture: Handlers['evidencePicture'] = async (_, origin) => {
  const { request, session } = await formOf(origin);
  const file = await db.files.get([session.posts?.captureId ?? request.captureId, 'screenshot-post.png']);
  if (!file || file.bytes.byteLength > LARGEST_PICTURE) throw new CodedError('page-not-readable', 'no picture');
  const name = `${session.incidentNumber}-${session.captureNumber ?? 1}.png`;
  return { name, mediaType: file.mediaType, base64: base64Of(file.bytes) };
};

export const requestSent: Handlers['requestSent'] = async ({ requestId, receipt, captureId }, origin) => {
  if (origin.from === 'content' && (await requestOfTab(origin.tabId ?? -1)) !== requestId) {
    throw new CodedError('refused');
  }
  const { route } = await sessionOf(requestId);
  const sent = await markRequestSent(
    requestId,
    {
      ...(receipt ? { receipt } : {}),
      ...(captureId ? { captureId } : {}),
      ...(route.answerDays === undefined ? {} : { answerDays: route.answerDays }),
    },
    { kind: 'person', role: 'legal' },
    new Date().toISOString(),
  );
  await showClocks();
  await goOn(requestId, origin);
  return { sentAt: sent.sentAt ?? (await db.requests.get(requestId))?.sentAt ?? '' };
};

export const postSkipped: Handlers['postSkipped'] = async ({ requestId, captureId }, origin) => {
  if (origin.from === 'content' && (await requestOfTab(origin.tabId ?? -1)) !== requestId) {
    throw new CodedError('refused');
  }
  await skipPost(requestId, captureId, true);
  await goOn(requestId, origin);
  return { done: true };
};

/** Where posts go one by one, the form comes anew into the tab that asked, for the post whose turn it is now. */
async function goOn(requestId: string, { tabId }: Origin): Promise<void> {
  const { posts, route } = await sessionOf(requestId);
  if (tabId === undefined || !posts?.states.includes('open') || !route.url.startsWith('https://')) return;
  await browser.tabs.update(tabId, { url: route.url });
}
