import { senderLabel } from '../screens/sender-labels';
import type { Stage } from './stage';
import { until, type View } from './view';

/** Presses the mark beside the post with these words and waits until it says that the post is kept. */
export async function recordPost({ words }: Stage, page: View, post: string): Promise<void> {
  const marks = page.within('marks');
  await page.driver.front();
  await marks.pressMark(words.t('mark_record_name'), post);
  await waitKept({ words }, page, post);
}

/** Waits until the mark beside the post says that it is kept. */
export async function waitKept({ words }: Pick<Stage, 'words'>, page: View, post: string): Promise<void> {
  await page.within('marks').waitMark(words.pattern('mark_kept_name'), post);
}

/** The two questions of the popup: what kind of act, and whom it is about. */
export async function answerQuestions(stage: Stage, popup: View, act: string, target: string): Promise<void> {
  const { words } = stage;
  await popup.waitText(words.t('popup_whichAct'));
  await popup.choose(words.t('popup_whichAct'), words.t(`act_${act}`));
  await popup.choose(words.t('popup_aboutWhom'), words.t(`target_${target}`));
  await popup.waitText(words.beginning('popup_savedAt'));
  // That was said of the first answer, too: the second one is asked for where it is kept
  for (let turn = 0; turn < 100; turn += 1) {
    if ((await stage.stored()).incidents?.some((incident) => incident['target'] === target)) return;
    await new Promise((next) => setTimeout(next, 100));
  }
  throw new Error('The answer was not kept.');
}

/** Puts the lock over all records, and closes it. */
export async function lockRecords({ page, words }: Stage, passphrase: string): Promise<void> {
  const settings = await page('dashboard.html#/settings/lock#passphrase');
  await settings.press('button', words.t('lock_set'));
  await settings.fill(words.t('lock_passphrase'), passphrase);
  await settings.press('button', words.t('lock_setNext'));
  await settings.press('button', words.t('lock_sheetLater'));
  await settings.press('button', words.t('lock_close'));
  await settings.waitText(words.t('lock_isLocked'));
  await settings.driver.close();
}

/** Opens the lock where a page asks for the passphrase. */
export async function openRecords({ words }: Stage, page: View, passphrase: string): Promise<void> {
  await page.fill(words.t('lock_passphrase'), passphrase);
  await page.press('button', words.t('lock_open'));
}

/** Opens the newest case of the list and waits until its files were checked against the seal. */
export async function openNewestCase({ words }: Stage, dashboard: View): Promise<void> {
  await dashboard.press('link', /K-\d{4}-\d{4}/);
  await dashboard.waitFor('button', new RegExp(`^${words.t('dashboard_export')}`));
  await dashboard.waitText(words.t('grade_proven'));
}

/** Looks at the words of the post as long as the button is held, and moves the case to this status. */
export async function reviewCase({ words }: Stage, dashboard: View, post: string, status: string): Promise<void> {
  await dashboard.press('button', new RegExp(`^${words.t('dashboard_view_text')}`));
  await dashboard.hold(words.pattern('dashboard_text_hold'), () => dashboard.waitText(post));
  await dashboard.press('button', new RegExp(`${words.t('shared_status_new')}$`));
  await dashboard.press('option', new RegExp(words.t(`shared_status_${status}`)));
  await dashboard.waitFor('button', new RegExp(`${words.t(`shared_status_${status}`)}$`));
}

/** Exports the opened case and closes the dialog. */
export async function exportPack(
  stage: Stage,
  dashboard: View,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { words } = stage;
  await dashboard.press('button', new RegExp(`^${words.t('dashboard_export')}`));
  const dialog = words.t('export_title');
  const pack = await stage.download(() => dashboard.press('button', words.t('export_act'), ['dialog', dialog]));
  await dashboard.waitText(words.t('export_done'));
  await dashboard.press('button', words.t('export_finish'));
  await dashboard.waitGone('dialog', words.t('export_done'));
  return pack;
}

export interface RequestWords {
  standing: 'self' | 'guardian' | 'counsel' | 'company';
  /** Name of the claim as it is shown. */
  claim: string;
  reason: string;
  /** By locale key: `name`, `email`, … */
  sender: Readonly<Record<string, string>>;
}

/** From the opened case to the windows that take the request. */
export async function prepareRequest({ words }: Stage, dashboard: View, asked: RequestWords): Promise<void> {
  await dashboard.press('button', new RegExp(`^${words.t('dashboard_request')}`));
  await dashboard.choose(words.t('chooser_gate'), words.t('chooser_gate_clear'));
  await dashboard.choose(words.t('chooser_standing'), words.t(`dashboard_standing_${asked.standing}`));
  await dashboard.choose(words.t('chooser_claim'), asked.claim);
  await dashboard.fill(words.t('chooser_reason_label'), asked.reason);
  for (const [field, value] of Object.entries(asked.sender)) {
    const label = words.t(senderLabel(asked.standing, field));
    if ((await dashboard.all('textbox', label)).length > 0) await dashboard.fill(label, value);
  }
}

/** Chooses a window by its name, and gives the form that opens and the guide beside it. */
export async function openForm(
  stage: Stage,
  dashboard: View,
  window: RegExp,
  url: string,
): Promise<{ form: View; guide: View }> {
  await dashboard.press('button', new RegExp(`^${stage.words.t('chooser_open')}`), ['article', window]);
  await passOverLogs(stage, dashboard);
  const form = await stage.openedTab(url);
  await form.driver.front();
  const guide = await stage.guide(form);
  await guide.waitFor('button', stage.words.t('guide_fill'));
  return { form, guide };
}

/** Whether logs are to be kept is asked ahead of the first request of a case, else the form opens at once. */
async function passOverLogs({ words }: Stage, dashboard: View): Promise<void> {
  const skip = words.t('logs_skip');
  const next = await until(
    async () => {
      if ((await dashboard.all('button', skip)).length > 0) return 'question';
      return dashboard.driver.url().includes('/requests/new/') ? undefined : 'request';
    },
    () => Promise.resolve('a question or the request'),
  );
  if (next === 'question') await dashboard.press('button', skip);
}

/** The one press that fills what may be filled. */
export async function fillForm({ words }: Stage, guide: View): Promise<void> {
  await guide.driver.front();
  await guide.press('button', words.t('guide_fill'));
  await guide.waitFor('button', words.t('guide_undo'));
  // The count stands there when the last field has been read back
  await guide.waitText(partOf(words.pattern('guide_counts')));
}

/** Over a page that is not ours the guide asks for a tick ahead of the word that it was sent. */
export async function tickSent({ words }: Stage, guide: View): Promise<void> {
  const tick = words.t('guide_sentTick');
  if ((await guide.all('option', tick)).length > 0) await guide.press('option', tick);
}

/** The person's word that it was sent. */
export async function saySent(stage: Stage, guide: View): Promise<void> {
  const { words } = stage;
  await tickSent(stage, guide);
  await guide.press('button', words.t('guide_sent'));
  await guide.waitText(words.t('guide_sentDone'));
}

/** The same words anywhere in a text. */
function partOf(whole: RegExp): RegExp {
  return new RegExp(whole.source.replace(/^\^|\$$/g, ''), 's');
}
