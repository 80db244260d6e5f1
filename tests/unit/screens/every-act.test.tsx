// @in-a-document
import 'fake-indexeddb/auto';
import '../handoff/cheap-argon';
import '../handoff/cheap-scrypt';
import './browser-here';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { ListContainer } from '../../../entrypoints/dashboard/list/list-container';
import { pageWords } from '../../../entrypoints/shared/page-words';
import { tellWhatNobodyCaught } from '../../../entrypoints/shared/start-page';
import { db } from '../../../utils/evidence/db';
import { closeLock } from '../../../utils/evidence/lock/record-lock';
import { useSessionForRecordKeys } from '../../../utils/messaging/record-keys';
import { representatives } from '../../harness/whole';
import { everythingHere } from '../handoff/invented-device';
import { allActs } from './acts/all-acts';
import type { ScreenAct } from './acts/screen-act';
import { begin, type Fault, faults, type Running } from './faults';
import { makeScene, placeBrowser, type Scene } from './scene';
import { Screen, until, wait } from './screen';
import { writesOfScreens } from './writers';

const breaks: readonly Fault[] = [...faults, 'later'];
/** One after another with every fault; the step of the shorter run is odd and there are four, so that all come in turn. */
const drawn = representatives(
  allActs.flatMap((act) => breaks.map((fault) => ({ ...act, fault }))),
  57,
);
let scene: Scene;
let screen: Screen;
let running: Running | undefined;
const met = new Set<Fault>();

beforeAll(async () => {
  useSessionForRecordKeys();
  scene = await makeScene();
  tellWhatNobodyCaught(pageWords());
  // Opening a case is written once a visit: that is done before the acts are looked at one by one
  for (const incidentId of [scene.incidentId, scene.bareIncidentId]) {
    screen = new Screen(<ListContainer incidentId={incidentId} />);
    await screen.draw();
    await until('the case was not opened', async () =>
      (await db.custody.where({ incidentId }).toArray()).some(({ event }) => event === 'opened'),
    );
    await screen.close();
  }
  scene.device = await everythingHere();
});

beforeEach(async () => {
  localStorage.clear();
  await closeLock();
  await fakeBrowser.storage.session.clear();
  placeBrowser();
  await putBack(scene.device);
  await closeLock();
});

afterEach(async () => {
  await running?.end();
  running = undefined;
  await screen.close();
  for (const lost of document.querySelectorAll('.lost button')) (lost as HTMLElement).click();
});

/** What the last screen still had in hand ends before its document does. */
afterAll(() => wait(500));

/** All at once: an act of the test before may still be at work. */
async function putBack(device: Map<string, unknown[]>): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    // What is put back lies open
    await db.lock.clear();
    // Follows from acts, and would be read before them
    await db.desk.clear();
    for (const table of db.tables.filter(({ name }) => device.has(name))) {
      await table.clear();
      await table.bulkPut(device.get(table.name) ?? []);
    }
  });
}

async function open(act: ScreenAct): Promise<Screen> {
  screen = new Screen(act.show(scene));
  await screen.draw();
  await screen.settle();
  await act.open?.(screen);
  return screen;
}

const standsAll = (typed: readonly string[] = []) => typed.every((words) => screen.standing().includes(words));

const areStored = async (typed: readonly string[] = []) => {
  const stored = JSON.stringify([...(await everythingHere()).values()]);
  return typed.every((words) => stored.includes(words));
};

const firstMayStand = (fault: Fault, { firstStandsAlone, answersFirst }: ScreenAct) =>
  ((fault === 'half' || fault === 'later') && firstStandsAlone) || (fault === 'later' && answersFirst);

it.each(drawn)(
  '$name with a store that is $fault: nothing is lost, nothing is half written, and it goes on',
  async ({ fault, ...act }) => {
    await act.prepare?.(scene);
    await open(act);
    await act.type?.(screen);
    const before = await everythingHere();

    running = begin(fault);
    await act.press(screen);
    await until(
      'neither told nor done',
      async () => screen.problem() ?? (!running?.met() && (await isWritten(before, fault))),
    );
    await running.end();
    if (!running.met()) {
      // It fitted in one row or one transaction, or rows were only taken away
      expect(fault === 'half' || fault === 'later' || act.onlyDeletes, 'the store was asked').toBe(true);
      return;
    }
    met.add(fault);
    expect(screen.problem()).toBeDefined();
    if (!firstMayStand(fault, act)) expect(await everythingHere()).toEqual(before);
    expect(standsAll(act.typed), `still there: ${screen.standing()}`).toBe(true);
    if (act.isDialog) expect(document.querySelector('dialog[open]')).not.toBeNull();

    if (act.typed && !act.isSecret && !act.isBrief) {
      await screen.close();
      await open(act);
      // What saves itself may be stored by now, and is in no box then
      const isThere = async () => standsAll(act.typed) || (act.savesItself && (await areStored(act.typed)));
      await until('what was typed is not offered again', isThere);
    }
    if (act.typed && act.isSecret) expect(JSON.stringify({ ...localStorage })).not.toContain(act.typed[0]);

    // What the first row said may stand; the act is written once more has come. What saves itself may have come already
    const standing = act.savesItself ? before : await everythingHere();
    const retry = document.querySelector<HTMLElement>('[role=alert] button.link:not(.lost *)');
    retry?.click();
    if (act.isAgainByPressing || !(retry || (await isWritten(standing)))) await act.press(screen);
    await until('not written after the fault', () => isWritten(standing));
    for (const closing of document.querySelectorAll<HTMLElement>('.lost button')) closing.click();
    await until('the problem still stands', () => screen.problem() === undefined);
    if (act.isDialog) await until('the dialog still stands', () => !document.querySelector('dialog[open]'));
  },
);

it('meets every fault as often as the others', () => {
  const times = breaks.map((fault) => drawn.filter((each) => each.fault === fault).length);
  expect(Math.min(...times)).toBeGreaterThan(1);
  expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(1);
  // One row is not half written: that fault needs an act of more
  expect(faults.filter((fault) => !met.has(fault))).toEqual([]);
});

async function isWritten(before: Map<string, unknown[]>, fault?: string): Promise<boolean> {
  if (fault === 'gone') return false;
  return JSON.stringify([...(await everythingHere())]) !== JSON.stringify([...before]);
}

/**
 * Read from a file that another device makes: `import.test.ts` and `hand-over.test.ts`. What was thrown away ends by
 * itself when its seconds are over: `discards.test.ts`. Files are sealed by the worker: `brought-files.test.ts`.
 */
const heldElsewhere = [
  'dashboard/packing/take-in#importIncident',
  'dashboard/packing/take-in#takeWithdrawal',
  // Written again when the notice is read once more: `second-thoughts.test.ts`
  'dashboard/packing/take-in#passOnWithdrawal',
  // After each file of many: one that was not noted is verified again and found to be here
  'dashboard/handoff/import-container#noteTaken',
  'records/records-container#takeAnswer',
  'records/records-container#endDiscarded',
  'popup/discarded-container#endDiscarded',
  'popup/use-pixels#endDiscarded',
  'records/pictures/picture-container#bringFiles',
  'records/pictures/picture-container#enterByHand',
  // Nobody's act: it goes on by itself, see `register.test.ts`
  'dashboard/list/use-cases#takeUp',
  // The same writers, by way of the vault; a device key that could not be kept is made when it is next asked for
  'dashboard/vault/vault-container#deviceKey',
  // One act, as who works on a case is said in the list
  'dashboard/vault/vault-acts#writeActs',
  // One row each, shown as it stands in the database; the writers of states are those of the list
  'dashboard/desk/desk-dialogs#saveDeskList',
  'dashboard/desk/desk-views#saveDeskList',
  'dashboard/settings/desk/company-cards-container#saveCompanyLists',
  'dashboard/settings/desk/company-cards-container#saveDeskSelf',
  // What a restore that was ended left behind; the next start clears it, too: `backup.test.ts`
  'dashboard/settings/device/backup-container#clearUnfinishedRestore',
  // Ways through the lock: `record-lock.test.ts`
  'dashboard/settings/recorder/record-lock-container#addPasskey',
  ...['openLock', 'openLockByPasskey', 'openLockByWords', 'beginAnew'].map(
    (way) => `shared/lock/lock-container#${way}`,
  ),
  'popup/shut-container#openLock',
  // As in the list of devices: `pins-container`
  'dashboard/desk/exchange-container#addPins',
  // One entry, before the printer is asked
  'dashboard/print/print-container#noteExports',
  // One entry before the file, which does not leave without it: `what-leaves-is-logged.test.ts`
  'dashboard/campaigns/save-post-list#noteExports',
  'dashboard/care/save-employer-record#noteExports',
  // The same: `papers-ask-the-gate.test.tsx`
  'dashboard/case/save-case-file#noteExport',
  'dashboard/path/save-papers#noteExports',
  'dashboard/company/save-register#sayForCompany',
  // The day of a login, before what was handed out of it: written again it is one, see `path.test.ts`
  'dashboard/path/path-container#addLogin',
  // Behind the tab: one that was not noted records into a case of its own, and the fault is told; see `account-page.test.ts`
  'dashboard/chooser/open-account#noteCaseTab',
  // From a file of another desk, under all three faults: `desk-log.test.ts`
  'dashboard/desk/exchange-container#importEvents',
  // Nobody's act: rows that follow from acts, made again where they are missing, see `desk-log.test.ts`
  'dashboard/desk/use-desk-rows#takeUpDesk',
  // Into the vault's own database, lined up before anything is sent: `inbox.test.ts`
  'records/hand-over/to-vault#queueHandIn',
  // Out of the vault's own database: what was not taken out is offered to be made anew still, see `held-withdrawal.test.tsx`
  'records/hand-over/withdraw-container#dropHeld',
  // Write nothing: keys are read while no transaction is on its way, see `record-lock.test.ts`
  ...['dashboard/main', 'popup/start-popup', 'records/main', 'sidepanel/start-panel'].map(
    (page) => `${page}#useSessionForRecordKeys`,
  ),
  // Write nothing: a thread holds what its page has opened, see `counsel.spec.ts`
  'dashboard/packing/task-worker#takeKeyOfPage',
  'dashboard/packing/reading/serve-reader#takeKeyOfPage',
];

it('covers every write of every screen', () => {
  const covered = [...allActs.flatMap(({ covers }) => covers), ...heldElsewhere];
  expect(writesOfScreens().filter((write) => !covered.includes(write))).toEqual([]);
});
