// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { PolicyCard, type PolicyLine } from '../../../../components/settings/device/policy-card';
import { Words } from '../../../../components/words/words';
import type { Refused } from '../../../../utils/shapes/policy/kept-policy';
import { t } from '../dashboard-parts';

const nothing = () => Promise.resolve();

interface Drawn {
  isScreenGranted?: boolean;
  onGrantHost?: (host: string) => Promise<unknown>;
  onGrantScreen?: () => Promise<unknown>;
}

function drawLines(
  lines: readonly PolicyLine[],
  { isScreenGranted = true, onGrantHost = nothing, onGrantScreen = nothing }: Drawn = {},
): Element {
  const root = document.createElement('div');
  const card = (
    <PolicyCard
      state="set"
      lines={lines}
      isScreenGranted={isScreenGranted}
      onGrantHost={onGrantHost}
      onGrantScreen={onGrantScreen}
      onCopy={nothing}
    />
  );
  void act(() => render(<Words.Provider value={{ t, lang: 'ja' }}>{card}</Words.Provider>, root));
  return root;
}

const draw = (refused: readonly Refused[]) =>
  drawLines([{ name: 'allowedSites', label: '印を出すサイト', value: '0 件', refused }]);

it('says above all that marks stand nowhere, and what to do, where no site that is set is known', () => {
  const hint = '["twiter"]';
  const said = draw([{ name: 'allowedSites', why: 'nowhere', hint }]).querySelector('[role=alert]');
  expect(said?.textContent).toBe(t('policy_why_nowhere', [hint]));
  expect(draw([{ name: 'allowedSites', why: 'site', hint: 'twiter' }]).querySelector('[role=alert]')).toBeNull();
});

it('shows every name: in force, not used and why, how it is joined, and those that were left as they were', () => {
  const root = drawLines([
    { name: 'organization', label: '会社の名前', value: 'みなと珈琲', merge: 'company', refused: [] },
    { name: 'vaultEndpoint', label: '保管庫の場所', refused: [{ name: 'vaultEndpoint', why: 'https' }] },
    { name: 'helpLines', label: '会社の相談先', value: '1 件', merge: 'both', refused: [] },
    { name: 'shop', label: 'この端末の店舗', refused: [] },
  ]);
  const rows = [...root.querySelectorAll('.policy-table tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent?.trim()),
  );
  expect(rows).toEqual([
    ['会社の名前 organization', 'みなと珈琲', t('policy_applied'), t('policy_merge_company')],
    ['保管庫の場所 vaultEndpoint', '', `${t('policy_refused')}${t('policy_why_https', [''])}`.trim(), ''],
    ['会社の相談先 helpLines', '1 件', t('policy_applied'), t('policy_merge_both')],
  ]);
  expect([...root.querySelectorAll('.policy-others li')].map(({ textContent }) => textContent)).toEqual([
    'この端末の店舗 shop',
  ]);
});

it('says what no policy can grant, each with the one press that grants it', () => {
  const pressed: string[] = [];
  const press = (what: string) => () => Promise.resolve(pressed.push(what));
  const host = 'https://s3.minato.example/*';
  const root = drawLines([{ name: 'vaultEndpoint', label: '保管庫の場所', value: host, refused: [], host }], {
    isScreenGranted: false,
    onGrantHost: (asked) => press(asked)(),
    onGrantScreen: press('screen'),
  });
  for (const said of ['policy_hostMissing', 'policy_screen'] as const) expect(root.textContent).toContain(t(said));
  expect(root.textContent).not.toContain(t('policy_applied'));
  for (const name of [t('policy_grant'), t('settings_screenGrant')]) {
    const button = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
    void act(() => button?.click());
  }
  expect(pressed).toEqual([host, 'screen']);
});
