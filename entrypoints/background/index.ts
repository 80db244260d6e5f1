import { defineBackground } from 'wxt/utils/define-background';
import { takeUp } from '../../utils/evidence/register/take-up';
import { forgetTabCaptures } from '../../utils/evidence/store/captures/tab-captures';
import { endDiscarded } from '../../utils/evidence/store/discards';
import { browser } from '../../utils/messaging/browser';
import { useSessionForRecordKeys } from '../../utils/messaging/record-keys';
import { serve } from '../../utils/messaging/serve';
import { discardAlarm } from '../shared/end-discarded';
import { bringScript } from './brought-scripts';
import { readWaiting, secondReadAlarm } from './capture/after-seal';
import {
  addPixels,
  captureState,
  captureTab,
  keptPosts,
  openDetails,
  resumeCaptures,
  retryCapture,
  startCapture,
} from './capture/captures';
import { pageHealth } from './capture/keep-page-health';
import { closeLeftTabs, readAgain } from './capture/read-again';
import { catchAll } from './catch-all';
import { clearLeftRestore } from './clear-left-restore';
import {
  clockAlarm,
  datesAlarm,
  followRules,
  listenToNotices,
  lookAtClocks,
  setClockAlarm,
  workOutWaiting,
} from './due-dates';
import { followAddedSites, syncSites } from './follow-added-sites';
import { followPolicy, policyAlarm, takePolicy, welcomeInstall } from './follow-company-policy';
import { followHandIns, sendHandIns, takeAnswers } from './follow-hand-ins';
import { closeUnused, followRecordLock, lockAlarm, whenOpen } from './follow-record-lock';
import {
  bringGuide,
  captureForm,
  evidencePicture,
  formHealth,
  formLeft,
  guideSession,
  guideValues,
  openForm,
  placeGuide,
  postSkipped,
  requestSent,
} from './forms';
import { keepMarkWords } from './mark-words';
import { onCommand, onMenu } from './menus';
import { openPanel } from './open-side-panel';
import { reachOpenTabs } from './open-tabs';
import { pagePosts, recordPost, syncQuiet } from './quiet';
import { resumeAddresses, startAddresses, stopAddresses } from './record-addresses';
import { formRequests, resumeForm } from './resume-form';
import { sendStamps, stampAlarm, stampDue, stampPack } from './stamps';
import { lookAgain, setStillUpAlarm, stillUpAlarm } from './still-up';
import { vaultLink, vaultSecond } from './vault/rules';
import { vaultAnswer, vaultOpenArrival, vaultOpenInbox, vaultTeam } from './vault/vault-inbox';
import {
  pollVault,
  vaultAlarm,
  vaultExamine,
  vaultFound,
  vaultKeyOf,
  vaultOpenPack,
  vaultPoll,
  vaultSay,
  vaultSync,
} from './vault/vault-work';

const takeUpAll = () => takeUp(new AbortController().signal).then(workOutWaiting);
const rounds = [takeUpAll, resumeCaptures, resumeAddresses, () => stampDue(), readWaiting].map(whenOpen);
const byAlarm = new Map<string, () => Promise<unknown>>([
  [stampAlarm, whenOpen(() => stampDue())],
  [clockAlarm, whenOpen(followRules)],
  [datesAlarm, whenOpen(workOutWaiting)],
  [stillUpAlarm, whenOpen(lookAgain)],
  [vaultAlarm, whenOpen(() => Promise.all([pollVault(), followHandIns()]))],
  [secondReadAlarm, whenOpen(readWaiting)],
  [lockAlarm, closeUnused],
  [policyAlarm, takePolicy],
  [discardAlarm, () => endDiscarded(new Date().toISOString())],
]);

/** Every listener is registered here, in the worker's first turn; what they do stands beside this file. */
export default defineBackground(() => {
  catchAll();
  useSessionForRecordKeys();
  serve({
    startCapture,
    pagePosts,
    recordPost,
    syncQuiet,
    captureState,
    keptPosts,
    openDetails,
    captureTab,
    startAddresses,
    stopAddresses,
    bringScript,
    syncSites,
    pageHealth,
    addPixels,
    retryCapture,
    sendStamps,
    stampPack,
    readAgain,
    lookAtClocks,
    openForm,
    formRequests,
    resumeForm,
    guideSession,
    guideValues,
    bringGuide,
    openPanel,
    evidencePicture,
    formHealth,
    formLeft,
    captureForm,
    postSkipped,
    requestSent,
    vaultExamine,
    vaultFound,
    vaultKeyOf,
    vaultOpenPack,
    vaultSay,
    vaultSync,
    vaultPoll,
    vaultOpenInbox,
    vaultTeam,
    vaultOpenArrival,
    vaultAnswer,
    vaultSecond,
    vaultLink,
    sendHandIns,
    takeAnswers,
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void keepMarkWords();
    void followAddedSites();
    // Firefox does this by itself
    if (import.meta.env.CHROME) void reachOpenTabs();
    if (reason === 'install') void welcomeInstall();
  });
  browser.contextMenus?.onClicked.addListener((info, tab) => void onMenu(info, tab));
  browser.commands?.onCommand.addListener((command, tab) => void onCommand(command, tab));
  browser.alarms.onAlarm.addListener(({ name }) => void (byAlarm.get(name) ?? resumeCaptures)());
  browser.runtime.onStartup.addListener(() => {
    void keepMarkWords();
    void forgetTabCaptures();
    void whenOpen(followRules)();
    void whenOpen(clearLeftRestore)();
    void followAddedSites();
  });
  browser.permissions.onAdded.addListener(({ permissions, origins }) => {
    if (permissions?.includes('notifications')) listenToNotices();
    if (origins?.length) void followAddedSites();
  });
  browser.permissions.onRemoved.addListener(() => void followAddedSites());
  listenToNotices();
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'complete') void placeGuide(tabId);
  });
  followPolicy();
  void closeLeftTabs();
  void resumeCaptures();
  for (const round of rounds) void round();
  followRecordLock(rounds);
  void setClockAlarm();
  void setStillUpAlarm();
  void browser.alarms.create(vaultAlarm, { periodInMinutes: 5 });
  void endDiscarded(new Date().toISOString());
});
