import type { CaseTab, TabCapture } from '../../../shapes/settings';
import { changeSetting, readSetting } from '../../settings/stored-settings';

/** A capture stays what a tab is about for this long; captures that are chosen together begin within seconds. */
const lifetime = 30 * 60_000;
const most = 500;

const isFresh = (line: Pick<TabCapture, 'at'>, now: string) => Date.parse(now) - Date.parse(line.at) < lifetime;

/** The captures that were begun or looked at from tabs of late, oldest first. */
async function freshLines(now: string): Promise<TabCapture[]> {
  return ((await readSetting('tab-captures')) ?? []).filter((line) => isFresh(line, now));
}

/** Writes down what a tab is about now. What is older than half an hour goes. */
export async function noteTabCapture(line: TabCapture): Promise<void> {
  await changeSetting('tab-captures', (lines = []) => {
    const { group = line.group, openedFor = line.openedFor } =
      lines.find(({ captureId }) => captureId === line.captureId) ?? {};
    const others = lines.filter((other) => other.captureId !== line.captureId && isFresh(other, line.at));
    const kept = { ...(group === undefined ? {} : { group }), ...(openedFor === undefined ? {} : { openedFor }) };
    return [...others, { ...line, ...kept }].slice(-most);
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

/** A tab was opened to save the page of an account for a case: what is recorded there of that account goes into it. */
export async function noteCaseTab(tab: CaseTab): Promise<void> {
  await changeSetting('case-tabs', (tabs = []) => {
    const others = tabs.filter(({ tabId, at }) => tabId !== tab.tabId && isFresh({ at }, tab.at));
    return [...others, tab].slice(-most);
  });
}

/** The case for which a tab was opened in the last half hour. */
export async function caseOfTab(tabId: number, now: string): Promise<string | undefined> {
  const tabs = await readSetting('case-tabs');
  return tabs?.find((tab) => tab.tabId === tabId && isFresh(tab, now))?.incidentId;
}

/** At the start of the worker: lines that nobody wrote after end by their age. */
export async function endOldTabCaptures(now: string): Promise<void> {
  const fresh = <Line extends Pick<TabCapture, 'at'>>(lines: Line[] | undefined) => {
    const left = lines?.filter((line) => isFresh(line, now));
    return left?.length === lines?.length ? lines : left?.length ? left : undefined;
  };
  await changeSetting('tab-captures', fresh);
  await changeSetting('case-tabs', fresh);
}

/** At the start of the browser, which gives its tabs new numbers. */
export async function forgetTabCaptures(): Promise<void> {
  await changeSetting('tab-captures', () => undefined);
  await changeSetting('case-tabs', () => undefined);
}
