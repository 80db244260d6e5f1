import { CodedError } from '../../utils/coded-error';
import { gatesOfCases } from '../../utils/desk/gates-of-cases';
import { preparedRequests, requestOf } from '../../utils/evidence/queries';
import { hasTwoReviewers } from '../../utils/evidence/settings/desk-settings';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import type { FormRequest } from '../../utils/takedown/plan/guide-session';
import { sessionOf } from '../../utils/takedown/plan/session-of';
import { routeById } from '../../utils/takedown/routes';
import { guideScripts, isOfForm } from './forms';
import { noteRequestOfTab, requestOfTab } from './guide-tabs';
import { noteOpened } from './open-side-panel';

const MOST = 3;

/** Where the address of a tab is known: to the toolbar's popup it is, by the person's press. */
export const formRequests: Handlers['formRequests'] = async ({ tabId }) => {
  const { url } = await browser.tabs.get(tabId);
  const opened = await requestOfTab(tabId);
  const ids = opened ? [opened] : await preparedFor(url);
  const requests = await Promise.all(ids.slice(0, MOST).map((id) => shownRequest(id, url, tabId)));
  return { requests: requests.filter((request) => request !== undefined) };
};

/** Requests that were prepared and not sent, and whose form has this very address, newest first. */
async function preparedFor(url: string | undefined): Promise<string[]> {
  const place = placeOf(url);
  const requests = place === undefined ? [] : await preparedRequests();
  return requests.filter(({ routeId }) => placeOf(routeById(routeId)?.url) === place).map(({ id }) => id);
}

/** Host and path: languages and sources of a visit stand behind the question mark. */
function placeOf(url: string | undefined): string | undefined {
  if (!URL.canParse(url ?? '')) return undefined;
  const { protocol, host, pathname } = new URL(url ?? '');
  return protocol === 'https:' ? host + pathname.replace(/\/$/, '') : undefined;
}

/** Nothing for a request that is gone, or when the tab has been led elsewhere. */
async function shownRequest(id: string, url: string | undefined, tabId: number): Promise<FormRequest | undefined> {
  // A request that was deleted has no form to go on with
  const session = await sessionOf(id).catch(() => undefined);
  if (!session || !isOfForm(url, session)) return undefined;
  const { incidentNumber, captureNumber, route } = session;
  const isForm = route.medium === 'web-form';
  return {
    id,
    incidentNumber,
    routeName: route.name,
    isForm,
    ...(captureNumber === undefined ? {} : { captureNumber }),
    ...((await asksFirst(id, tabId)) ? { asksFirst: true as const } : {}),
  };
}

/**
 * Whether the page of a request has to ask first. A worker cannot know what waits about near copies, since records are
 * compared by pages; a tab that such a page has opened was asked about, and only what is read at once is asked again.
 */
async function asksFirst(requestId: string, tabId: number): Promise<boolean> {
  const request = await requestOf(requestId);
  if (request?.standing !== 'company' || request.sentAt || !(await hasTwoReviewers())) return false;
  if ((await requestOfTab(tabId)) !== requestId) return true;
  const now = new Date().toISOString();
  return (await gatesOfCases([request.incidentId], 'company-request', () => [], now)).size > 0;
}

export const resumeForm: Handlers['resumeForm'] = async ({ tabId, requestId }) => {
  const { url } = await browser.tabs.get(tabId);
  if (!isOfForm(url, await sessionOf(requestId))) throw new CodedError('wrong-status', 'not the form of this request');
  if (await asksFirst(requestId, tabId)) throw new CodedError('wrong-status', 'its page asks first');
  noteOpened(tabId);
  await noteRequestOfTab(tabId, requestId);
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: [...guideScripts] });
  } catch (error) {
    throw new CodedError('page-not-readable', String(error));
  }
  return { started: true };
};
