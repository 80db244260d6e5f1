import type { TabCapture } from '../../shapes/settings';
import { changeSetting, readSetting } from '../settings/stored-settings';

/** A capture stays what a tab is about for this long; captures that are chosen together begin within seconds. */
const lifetime = 30 * 60_000;
const most = 500;

const isFresh = (line: TabCapture, now: string) => Date.parse(now) - Date.parse(line.at) < lifetime;

/** The captures that were begun or looked at from tabs of late, oldest first. */
async function freshLines(now: string): Promise<TabCapture[]> {
  return ((await readSetting('tab-captures')) ?? []).filter((line) => isFresh(line, now));
}

/** Writes down what a tab is about now. What is older than half an hour goes. */
export async function noteTabCapture(line: TabCapture): Promise<void> {
  await changeSetting('tab-captures', (lines = []) => {
    const { group = line.group } = lines.find(({ captureId }) => captureId === line.captureId) ?? {};
    const others = lines.filter((other) => other.captureId !== line.captureId && isFresh(other, line.at));
    return [...others, { ...line, ...(group === undefined ? {} : { group }) }].slice(-most);
  });
}

/** The line of one capture, or of what a tab is about. */
export async function findTabCapture(
  of: { captureId: string } | { tabId: number },
  now: string,
): Promise<TabCapture | undefined> {
  const lines = await freshLines(now);
  return lines.findLast((line) => ('tabId' in of ? line.tabId === of.tabId : line.captureId === of.captureId));
}

/** The captures that were chosen together with this one, itself among them, oldest first. */
export async function chosenTogether(captureId: string, now: string): Promise<string[]> {
  const lines = await freshLines(now);
  const group = lines.find((line) => line.captureId === captureId)?.group;
  return group === undefined ? [captureId] : lines.filter((line) => line.group === group).map((line) => line.captureId);
}

/** The incident that the first capture of a group opened; a tab can only add to groups of its own. */
export async function incidentOfGroup(group: string, tabId: number, now: string): Promise<string | undefined> {
  return (await freshLines(now)).find((line) => line.group === group && line.tabId === tabId)?.incidentId;
}

/** At the start of the worker: lines that nobody wrote after end by their age. */
export async function endOldTabCaptures(now: string): Promise<void> {
  await changeSetting('tab-captures', (lines) => {
    const left = lines?.filter((line) => isFresh(line, now));
    return left?.length === lines?.length ? lines : left?.length ? left : undefined;
  });
}

/** At the start of the browser, which gives its tabs new numbers. */
export async function forgetTabCaptures(): Promise<void> {
  await changeSetting('tab-captures', () => undefined);
}
