import { expect, test } from '@playwright/test';
import { threat } from '../../fixtures/sites/x/posts';
import { pageUrls } from '../../harness/site-responses';
import { answerQuestions, openNewestCase, prepareRequest, recordPost } from '../../harness/story/steps';
import { onEveryStage } from '../on-every-stage';

const form = 'https://help.x.com/ja/forms/japan-report';
const account = 'https://x.com/tokumei_sample83';
const another = '住所調べて本人に直接言ったほうが早いよ。';
const sealing = 120_000;

onEveryStage(
  'before the window opens the page of the account and another post of it are saved into the case',
  async (stage) => {
    test.setTimeout(400_000);
    const { words } = stage;
    const timeline = await stage.open(pageUrls.x);
    await recordPost(stage, timeline, threat.text);
    const popup = await stage.popup(timeline);
    await answerQuestions(stage, popup, 'private_data', 'self');
    await popup.driver.close();

    const dashboard = await stage.page('dashboard.html');
    await openNewestCase(stage, dashboard);
    await prepareRequest(stage, dashboard, {
      standing: 'self',
      claim: 'プライバシー',
      reason: '勤務先と氏名が書かれています。',
      sender: { name: '佐伯 みのり', email: 'm.saeki@example.jp' },
    });
    await dashboard.press('button', new RegExp(`^${words.t('chooser_open')}`), ['article', /日本の法律に基づく/]);
    const question: ['dialog', string] = ['dialog', words.t('logs_question')];
    await dashboard.press('option', new RegExp(`^${words.t('logs_answer_maybe')}`), question);
    await dashboard.waitText(words.t('logs_page_help'));

    const sealed = async () => (await stage.stored())['captures'] ?? [];
    await test.step('the page of the account, opened by the press, is recorded as a page and joins the case', async () => {
      await dashboard.press('button', words.t('logs_page_openOwn'), question);
      const page = await stage.openedTab(account);
      await page.driver.front();
      await page.within('marks').waitMark(words.pattern('mark_record_name'), another);
      await stage.recordPage(page);
      await expect.poll(async () => (await sealed()).length, { timeout: sealing }).toBe(2);
      await dashboard.driver.front();
      await dashboard.waitText(words.t('logs_page_saved'));
    });

    await test.step('another post of the account is recorded at its mark, and is counted in the question', async () => {
      const page = await stage.openedTab(account);
      await recordPost(stage, page, another);
      await dashboard.driver.front();
      await dashboard.waitText(words.t('logs_others_count', '2'));
    });

    await test.step('all three stand in one case; the window opens for the post that was chosen', async () => {
      const [of, ...further] = new Set((await sealed()).map(({ incidentId }) => incidentId));
      expect(further).toEqual([]);
      expect((await sealed()).map(({ scope }) => scope)).toEqual(expect.arrayContaining(['post', 'page', 'post']));
      await dashboard.press('button', words.t('logs_goSaved'), question);
      await stage.openedTab(form);
      const wish = async () =>
        ((await stage.stored())['custody'] ?? []).filter(({ detail }) => Object(detail)['fields'] === 'log-wish');
      await expect.poll(wish).toMatchObject([{ incidentId: of, detail: { answer: 'maybe' } }]);
      const [request] = (await stage.stored())['requests'] ?? [];
      const asked = (await sealed()).find(({ id }) => id === request?.['captureId']);
      expect(asked).toMatchObject({ scope: 'post', post: { text: threat.text } });
    });
  },
  { isLong: true },
);
