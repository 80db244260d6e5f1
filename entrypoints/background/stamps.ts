import { base64Of } from '../../utils/bytes/base64';
import { askAuthority, authorityOrigin, StampError } from '../../utils/evidence/time-stamp/ask-authority';
import { stampCapture } from '../../utils/evidence/time-stamp/stamp-capture';
import { stampDigest } from '../../utils/evidence/time-stamp/stamp-digest';
import {
  dueStamps,
  endSilence,
  nextStampAt,
  noteFailedTry,
  noteSilence,
} from '../../utils/evidence/time-stamp/stamp-queue';
import { readStampSettings } from '../../utils/evidence/time-stamp/stamp-settings';
import { browser } from '../../utils/messaging/browser';
import type { Handlers } from '../../utils/messaging/serve';

/** Name of the alarm that wakes the worker for the next try. */
export const stampAlarm = 'stamp';
/** Stamps that are asked for at a wake; the rest waits for the next. */
const most = 20;

const now = () => new Date().toISOString();
/** The round at hand; the next one waits for it. */
let last: Promise<unknown> = Promise.resolve();

/** 「いま送る」, and the moment after an authority was saved. */
export const sendStamps: Handlers['sendStamps'] = async () => {
  await stampDue(true);
  return { asked: true };
};

/** Only the worker may reach the authority: a page that makes a pack asks here for the stamp over it. */
export const stampPack: Handlers['stampPack'] = async ({ sha256 }) => {
  const settings = await readStampSettings();
  if (!settings) return { failure: 'off' };
  try {
    if (!(await mayReach(settings.url))) throw new StampError('no-permission', settings.url);
    const { request, response } = await stampDigest(sha256, (asked) => askAuthority(settings.url, asked));
    return { request: base64Of(request), response: base64Of(response) };
  } catch (error) {
    return { failure: error instanceof StampError ? error.failure : 'rejected' };
  }
};

// An address that the browser takes for none is allowed to nobody
const mayReach = (url: string) => browser.permissions.contains({ origins: [authorityOrigin(url)] }).catch(() => false);

/**
 * Asks the authority for every stamp that is due and sets the alarm for the rest. Nothing is sent without an authority in
 * the settings. One round at a time; a second caller waits for it.
 */
export async function stampDue(isAsked = false): Promise<void> {
  const next = last.then(() => round(isAsked));
  // Whoever asked hears of it; the next round begins anew
  last = next.catch(() => undefined);
  await next;
}

async function round(isAsked: boolean): Promise<void> {
  const settings = await readStampSettings();
  const due = settings ? await dueStamps(now(), most, isAsked) : [];
  if (settings && due.length > 0) await askFor(due, settings.url);
  await setAlarm();
}

/** Asks for one after another. When the authority cannot be reached the others need not wait for the same silence. */
async function askFor(due: readonly string[], url: string): Promise<void> {
  if (!(await mayReach(url))) return noteSilence('no-permission', now());
  for (const captureId of due) {
    try {
      await stampCapture(captureId, url, (request) => askAuthority(url, request), now);
      await endSilence();
    } catch (error) {
      const { failure } = error instanceof StampError ? error : new StampError('own-files', String(error));
      if (failure === 'unreachable') return noteSilence(failure, now());
      await noteFailedTry(captureId, failure, now());
    }
  }
}

async function setAlarm(): Promise<void> {
  const next = await nextStampAt(now());
  if (!next) await browser.alarms.clear(stampAlarm);
  else await browser.alarms.create(stampAlarm, { when: Math.max(Date.parse(next), Date.now() + 30_000) });
}
