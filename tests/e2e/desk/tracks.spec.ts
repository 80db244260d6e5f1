import { ChooserScreen } from '../../harness/screens';
import { expect, test } from '../fixtures';
import { readStored } from '../stored';
import { answers, prepare } from '../takedown/opened-form';

test('a post that hits a person and the company becomes two tracks, each with a request by its own sender', {
  tag: '@long',
}, async ({ banken, words }) => {
  const chooser = await prepare(banken, words);
  const { page } = chooser;
  await chooser.answer(answers);
  await page.getByRole('checkbox', { name: words.t('chooser_both') }).check();
  await chooser.open(/メニュー/);
  await page.getByRole('heading', { name: words.t('chooser_request_title') }).waitFor();
  await page.getByRole('link', { name: /^K-/ }).click();

  const track = (of: 'person' | 'company') => page.getByRole('region', { name: words.t(`requests_track_${of}`) });
  await expect(track('person')).toContainText('X：ポストを報告');
  await expect(track('company')).toContainText(words.t('requests_track_none'));
  await track('company')
    .getByRole('link', { name: words.t('requests_track_prepare_company') })
    .click();

  const second = new ChooserScreen(page, words);
  await second.choose('chooser_gate', words.t('chooser_gate_clear'));
  await expect(
    page.getByRole('radio', { name: new RegExp(`^${words.t('dashboard_standing_company')} `) }),
  ).toBeChecked();
  await second.choose('chooser_claim', 'なりすまし');
  await page.getByLabel(words.t('chooser_reason_label')).fill(answers.reason);
  await second.open(/メニュー/);
  await page.getByRole('heading', { name: words.t('chooser_request_title') }).waitFor();
  await page.getByRole('link', { name: /^K-/ }).click();
  await expect(track('company')).not.toContainText(words.t('requests_track_none'));

  const { requests, incidents } = await readStored(banken);
  expect(incidents.map(({ hitsBoth }) => hitsBoth)).toEqual([true]);
  expect(new Map(requests.map(({ standing, claim }) => [standing, claim]))).toEqual(
    new Map([
      ['self', 'privacy'],
      ['company', 'impersonation'],
    ]),
  );
});
