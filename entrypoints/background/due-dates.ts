import { companyLog, readCompany } from '../../utils/desk/company-acts';
import { requestsOfCases } from '../../utils/evidence/cases-together';
import { db } from '../../utils/evidence/db';
import { isLocked } from '../../utils/evidence/lock/key-ring';
import {
  countUnseen,
  markSeen,
  markTold,
  untoldDues,
  workOutAllAnew,
  writeDues,
} from '../../utils/evidence/queue/due-rows';
import { dueRows, newestRows } from '../../utils/evidence/queue/queue-rows';
import { readRounds } from '../../utils/evidence/settings/held-watch-terms';
import { changeSetting } from '../../utils/evidence/settings/stored-settings';
import { fillPostedDays } from '../../utils/evidence/store/captures/posted-days';
import { japanDate } from '../../utils/japan-time';
import { factsInForce } from '../../utils/law/law-facts';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { roundSites } from '../../utils/review/rounds';
import { roundDues } from '../../utils/review/watching/next-round';
import type { Incident, TakedownRequest } from '../../utils/shapes/schema';
import {
  type DatedRequest,
  dueDates,
  dueSpans,
  type LoggedCase,
  rulesInForce,
} from '../../utils/takedown/clocks/due-clocks';
import { postsOf } from '../../utils/takedown/request-posts';
import { routeById } from '../../utils/takedown/routes';
import { pageWords, wordsReady } from '../shared/page-words';
import { setStillUpAlarm } from './still-up';

/** Name of the alarm that looks at the dates every morning. */
export const clockAlarm = 'clocks';
/** Name of the alarm that goes on with what a wake left. */
export const datesAlarm = 'dates';

const now = () => new Date().toISOString();
const noticeId = (incidentId: string) => `clock:${incidentId}`;
const DAY = 86_400_000;
/** Nine in the morning in Japan, as a time of the day in UTC. */
const MORNING = 0;
/** Cases whose dates are worked out together, by the alarm and while somebody waits for the badge. */
const most = 200;
const mostAtOnce = 10;
/** Milliseconds of a wake. */
const longest = 15_000;
const mostNotices = 20;
/** A badge has room for three signs, and what is more is counted in the lists. */
const mostShown = 99;
/** After a full round of notices the next one comes so much later, ms: nobody reads forty at once. */
const noticesRest = 60_000;

/** Up to then this worker has worked out what changed; the alarm goes over everything. A clock may be set back a little. */
let lookedUpTo: string | undefined;
const slack = 60_000;

/** The notices at hand; the next ones wait for them. */
let told: Promise<void> = Promise.resolve();
let restsUntil = 0;

/** The dashboard changed a date, or shows those of an incident. */
export const lookAtClocks: Handlers['lookAtClocks'] = async ({ seen }) => {
  await workOutRounds();
  if (seen) {
    if (seen !== companyLog) await workOut([{ id: seen }]);
    await markSeen(seen, japanDate(now()));
    const shown = Object.keys((await notices()?.getAll()) ?? {});
    const ofThis = shown.filter((id) => id === noticeId(seen) || id.startsWith(`${noticeId(seen)}:`));
    for (const id of ofThis) await notices()?.clear(id);
  }
  const [due] = await Promise.all([showClocks(), setStillUpAlarm()]);
  return { due };
};

/** Sets the alarm unless it is there; called in every first turn of the worker. */
export async function setClockAlarm(): Promise<void> {
  if (await browser.alarms.get(clockAlarm)) return;
  const next = (Math.floor((Date.now() - MORNING) / DAY) + 1) * DAY + MORNING;
  await browser.alarms.create(clockAlarm, { when: next, periodInMinutes: 24 * 60 });
}

/** Badge for dates that nobody has looked at yet, and one notification for each incident, where that is allowed. */
export async function showClocks(): Promise<number> {
  if (isLocked()) return 0;
  const asOf = new Date(Date.now() - slack).toISOString();
  const changed = await newestRows('dates', mostAtOnce, lookedUpTo);
  if (changed.length > 0) await workOut(changed);
  if (changed.length === mostAtOnce) await browser.alarms.create(datesAlarm, { delayInMinutes: 0.5 });
  lookedUpTo = asOf;
  const today = japanDate(now());
  const open = await countUnseen(dueSpans, today, mostShown + 1);
  await Promise.all([
    browser.action.setBadgeText({ text: open > mostShown ? `${mostShown}+` : open > 0 ? String(open) : '' }),
    open > 0 && browser.action.setBadgeBackgroundColor({ color: '#735309' }),
  ]);
  // Whoever waits for the count does not wait for twenty notices
  if (Date.now() >= restsUntil) told = told.then(() => notify(today)).catch(reportError);
  return open;
}

/** The first look of a day: rules may have come into force, or into this version. */
export async function followRules(): Promise<void> {
  const rules = rulesInForce(now());
  let isNew = false;
  await changeSetting('due-rules', (before) => {
    isNew = before !== undefined && before !== rules;
    return rules;
  });
  if (isNew) await workOutAllAnew(now());
  await workOutRounds();
  await workOutWaiting();
}

/** Works out what waits, as far as one wake goes; half a minute later the next goes on. */
export async function workOutWaiting(): Promise<void> {
  const end = performance.now() + longest;
  let rows = await dueRows('dates', now(), most);
  for (; rows.length > 0 && performance.now() < end; rows = await dueRows('dates', now(), most, rows[0]?.dueAt))
    await workOut(rows);
  if (rows.length > 0) await browser.alarms.create(datesAlarm, { delayInMinutes: 0.5 });
  await showClocks();
}

async function workOut(rows: readonly { id: string }[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  await fillPostedDays((await db.incidents.bulkGet(ids)).filter((incident) => incident !== undefined));
  const asOf = now();
  const incidents = (await db.incidents.bulkGet(ids)).filter((incident) => incident !== undefined);
  const requests = await requestsOfCases(ids);
  await writeDues(ids, dueDates(await dated(requests), now(), incidents.flatMap(loggedCase)), asOf);
}

async function dated(requests: readonly TakedownRequest[]): Promise<DatedRequest[]> {
  const posts = requests.map((request) => postsOf(request).map(({ captureId }) => captureId));
  const captures = await db.captures.bulkGet([...new Set(posts.flat())]);
  const postedAt = new Map(captures.flatMap((capture) => (capture ? [[capture.id, capture.post.postedAt?.iso]] : [])));
  return requests.map((request, index) => {
    const days = (posts[index] ?? []).flatMap((id) => postedAt.get(id) ?? []);
    const statutoryWindow = routeById(request.routeId)?.statutoryWindow ?? request.answerDays !== undefined;
    return { request, statutoryWindow, ...(days.length > 0 ? { postedAt: days } : {}) };
  });
}

/** An open case whose logs may still be there; one of which a person said that it may just go is left in peace. */
function loggedCase({ id, status, own }: Incident): LoggedCase[] {
  const { postedOn = [], disclosure } = own ?? {};
  if (status === 'closed' || postedOn.length === 0 || disclosure?.wish?.answer === 'gone') return [];
  return [{ incidentId: id, posted: postedOn, logins: disclosure?.logins ?? [] }];
}

/** Absent until the person has allowed notifications in the settings. */
const notices = () => browser.notifications as typeof browser.notifications | undefined;

async function notify(today: string): Promise<void> {
  // A browser that does not know the permission has given none
  const allowed = await browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
  const api = notices();
  const dues = allowed && api ? await untoldDues(dueSpans, today, mostNotices) : [];
  if (!api || dues.length === 0) return;
  await wordsReady();
  const { t, lang } = pageWords();
  for (const { incidentId, about, dueOn } of dues) {
    if (incidentId === companyLog) {
      await api.create(noticeId(`${incidentId}:${about}`), roundNotice(about, dueOn));
      continue;
    }
    const number = (await db.incidents.get(incidentId))?.number ?? '';
    const name = about === 'follow-up' ? t('clock_followUp') : (ruleName(about)?.[lang] ?? about);
    // The screen may be shared: number and kind of date, no person and no word of the post.
    await api.create(noticeId(incidentId), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t('clock_notice_title', [number]),
      message: t('clock_notice_text', [name, dueOn.replaceAll('-', '/')]),
    });
  }
  if (dues.length === mostNotices) restsUntil = Date.now() + noticesRest;
  await markTold(dues.map(({ key }) => key));
}

const ruleName = (id: string) => factsInForce().find((fact) => fact.id === id)?.name;

/** Opens the incident of a pressed notification. Its listener can only be added once notifications are allowed. */
export function listenToNotices(): void {
  notices()?.onClicked.addListener(onNotice);
}

function onNotice(id: string): void {
  if (!id.startsWith('clock:')) return;
  const [incidentId = ''] = id.slice('clock:'.length).split(':');
  const place = incidentId === companyLog ? 'company/watch' : `incidents/${incidentId}`;
  void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/${place}` });
}

/** Puts the rounds of the company's plan among the dates that are told: each due round once, until somebody has looked. */
async function workOutRounds(): Promise<void> {
  if (isLocked()) return;
  const [{ watch }, rounds] = await Promise.all([readCompany(), readRounds()]);
  await writeDues([companyLog], roundDues(watch, rounds, companyLog), now());
}

/** What is told of a round: the site and the day, nobody and no term that is sought. */
function roundNotice(siteId: string, dueOn: string) {
  const { t, lang } = pageWords();
  const site = roundSites.find(({ id }) => id === siteId)?.name[lang] ?? siteId;
  return {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('/icon/128.png'),
    title: t('clock_round_title'),
    message: t('clock_notice_text', [site, dueOn.replaceAll('-', '/')]),
  };
}
