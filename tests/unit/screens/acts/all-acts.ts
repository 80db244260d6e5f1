import { campaignActs } from './campaign-acts';
import { careActs } from './care-acts';
import { companyActs } from './company-acts';
import { deskActs } from './desk-acts';
import { fileActs } from './file-acts';
import { opinionActs } from './opinion-acts';
import { popupActs } from './popup-acts';
import { recorderActs } from './recorder-acts';
import { roomActs } from './room-acts';
import type { ScreenAct } from './screen-act';
import { settingsActs } from './settings-acts';
import { triageActs } from './triage-acts';

/** Every act of every screen. */
export const allActs: readonly ScreenAct[] = [
  ...[...deskActs, ...settingsActs, ...popupActs, ...recorderActs, ...fileActs, ...roomActs],
  ...[...careActs, ...opinionActs, ...triageActs, ...companyActs, ...campaignActs],
];
