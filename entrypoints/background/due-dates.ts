import { db } from '../../utils/evidence/db';
import { openIncidents } from '../../utils/evidence/queries';
import { markClocks, readClockMarks } from '../../utils/evidence/settings/clock-marks';
import { fillPostedDays } from '../../utils/evidence/store/posted-days';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';
import { type DatedRequest, type DueClock, dueClocks, type LoggedCase } from '../../utils/takedown/clocks/due-clocks';
import { postsOf } from '../../utils/takedown/request-posts';
import { routeById } from '../../utils/takedown/routes';
import { pageWords, wordsReady } from '../shared/page-words';
import { setStillUpAlarm } from './still-up';

/** Name of the alarm that looks at the dates every morning. */
export const clockAlarm = 'clocks';

const now = () => new Date().toISOString();
const noticeId = (incidentId: string) => `clock:${incidentId}`;
const DAY = 86_400_000;
/** Nine in the morning in Japan, as a time of the day in UTC. */
const MORNING = 0;

/** The dashboard changed a date, or shows those of an incident. */
export const lookAtClocks: Handlers['lookAtClocks'] = async ({ seen }) => {
  if (seen) {
    const keys = (await due()).filter(({ incidentId }) => incidentId === seen).map(({ key }) => key);
    await markClocks('seen', keys);
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
  const clocks = await due();
  const { told, seen } = await readClockMarks();
  const open = clocks.filter(({ key }) => !seen.includes(key));
  await browser.action.setBadgeText({ text: open.length > 0 ? String(open.length) : '' });
  if (open.length > 0) await browser.action.setBadgeBackgroundColor({ color: '#735309' });
  await notify(open.filter(({ key }) => !told.includes(key)));
  return open.length;
}

async function due(): Promise<DueClock[]> {
  const requests = await db.requests.toArray();
  const dated = requests.map(async (request): Promise<DatedRequest> => {
    const ids = postsOf(request).map(({ captureId }) => captureId);
    const posts = await db.captures.bulkGet(ids);
    const postedAt = posts.flatMap((capture) => capture?.post.postedAt?.iso ?? []);
    const statutoryWindow = routeById(request.routeId)?.statutoryWindow ?? request.answerDays !== undefined;
    return { request, statutoryWindow, ...(postedAt.length > 0 ? { postedAt } : {}) };
  });
  return dueClocks(await Promise.all(dated), now(), await loggedCases());
}

/** Open cases whose logs may still be there; those of whom a person said that it may just go are left in peace. */
async function loggedCases(): Promise<LoggedCase[]> {
  await fillPostedDays();
  return (await openIncidents()).flatMap(({ id, own }) => {
    const { postedOn = [], disclosure } = own ?? {};
    if (postedOn.length === 0 || disclosure?.wish?.answer === 'gone') return [];
    return [{ incidentId: id, posted: postedOn, logins: disclosure?.logins ?? [] }];
  });
}

/** Absent until the person has allowed notifications in the settings. */
const notices = () => browser.notifications as typeof browser.notifications | undefined;

async function notify(clocks: readonly DueClock[]): Promise<void> {
  const allowed = await browser.permissions.contains({ permissions: ['notifications'] }).catch(() => false);
  const api = notices();
  if (!allowed || !api || clocks.length === 0) return;
  await wordsReady();
  const { t, lang } = pageWords();
  for (const { incidentId, about, dueOn } of clocks) {
    const number = (await db.incidents.get(incidentId))?.number ?? '';
    // The screen may be shared: number and kind of date, no person and no word of the post.
    await api.create(noticeId(incidentId), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: t('clock_notice_title', [number]),
      message: t('clock_notice_text', [
        about === 'follow-up' ? t('clock_followUp') : about.name[lang],
        dueOn.replaceAll('-', '/'),
      ]),
    });
  }
  await markClocks(
    'told',
    clocks.map(({ key }) => key),
  );
}

/** Opens the incident of a pressed notification. Its listener can only be added once notifications are allowed. */
export function listenToNotices(): void {
  notices()?.onClicked.addListener(onNotice);
}

function onNotice(id: string): void {
  if (!id.startsWith('clock:')) return;
  const incidentId = id.slice('clock:'.length);
  void browser.tabs.create({ url: `${browser.runtime.getURL('/dashboard.html')}#/incidents/${incidentId}` });
}
