import { db } from '../../utils/evidence/db';
import {
  countUnseen,
  markSeen,
  markTold,
  untoldDues,
  workOutAllAnew,
  writeDues,
} from '../../utils/evidence/queue/due-rows';
import { dueRows } from '../../utils/evidence/queue/queue';
import { changeSetting } from '../../utils/evidence/settings/stored-settings';
import { japanDate } from '../../utils/japan-time';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { type DatedRequest, dueDates, dueSpans, rulesInForce } from '../../utils/takedown/clocks/due-clocks';
import { factsInForce } from '../../utils/takedown/law/law-facts';
import { routeById } from '../../utils/takedown/routes';
import { pageWords } from '../shared/page-words';
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
/** Cases whose dates are worked out at a wake. */
const most = 200;
const mostNotices = 20;

/** The dashboard changed a date, or shows those of an incident. */
export const lookAtClocks: Handlers['lookAtClocks'] = async ({ seen }) => {
  if (seen) {
    await workOutDates();
    await markSeen(seen, japanDate(now()));
    await notices()?.clear(noticeId(seen));
  }
  await setStillUpAlarm();
  return { due: await showClocks() };
};

/** Sets the alarm unless it is there; called in every first turn of the worker. */
export async function setClockAlarm(): Promise<void> {
  if (await browser.alarms.get(clockAlarm)) return;
  const next = (Math.floor((Date.now() - MORNING) / DAY) + 1) * DAY + MORNING;
  await browser.alarms.create(clockAlarm, { when: next, periodInMinutes: 24 * 60 });
}

/** Badge for dates that nobody has looked at yet, and one notification for each incident, where that is allowed. */
export async function showClocks(): Promise<number> {
  await workOutDates();
  const today = japanDate(now());
  const open = await countUnseen(dueSpans, today);
  await browser.action.setBadgeText({ text: open > 0 ? String(open) : '' });
  if (open > 0) await browser.action.setBadgeBackgroundColor({ color: '#735309' });
  await notify(today);
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
  await showClocks();
}

/** Works out the dates of cases whose requests have changed; what one wake leaves the next goes on with. */
async function workOutDates(): Promise<void> {
  const rows = await dueRows('dates', now(), most);
  for (const { id, dueAt } of rows) await writeDues(id, dueDates(await datedRequests(id), now()), dueAt);
  if (rows.length === most) await browser.alarms.create(datesAlarm, { delayInMinutes: 0.5 });
}

async function datedRequests(incidentId: string): Promise<DatedRequest[]> {
  const requests = await db.requests.where({ incidentId }).toArray();
  const captures = await db.captures.bulkGet(requests.map(({ captureId }) => captureId));
  return requests.map((request, index) => {
    const postedAt = captures[index]?.post.postedAt?.iso;
    const statutoryWindow = routeById(request.routeId)?.statutoryWindow ?? request.answerDays !== undefined;
    return { request, statutoryWindow, ...(postedAt ? { postedAt } : {}) };
  });
}

/** Absent until the person has allowed notifications in the settings. */
const notices = () => browser.notifications as typeof browser.notifications | undefined;

async function notify(today: string): Promise<void> {
  const allowed = await browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
  const api = notices();
  const dues = allowed && api ? await untoldDues(dueSpans, today, mostNotices) : [];
  if (!api || dues.length === 0) return;
  const { t, lang } = pageWords();
  for (const { incidentId, about, dueOn } of dues) {
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
  await markTold(dues.map(({ key }) => key));
}

const ruleName = (id: string) => factsInForce().find((fact) => fact.id === id)?.name;

/** Opens the incident of a pressed notification. Its listener can only be added once notifications are allowed. */
export function listenToNotices(): void {
  notices()?.onClicked.addListener(onNotice);
}

function onNotice(id: string): void {
  if (!id.startsWith('clock:')) return;
  const incidentId = id.slice('clock:'.length);
  void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/incidents/${incidentId}` });
}
