// @in-a-document
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { PolicyCard } from '../../../../components/settings/policy-card';
import { Words } from '../../../../components/words/words';
import type { Refused } from '../../../../utils/shapes/policy/kept-policy';
import { t } from '../dashboard-parts';

const nothing = () => Promise.resolve();

function draw(refused: readonly Refused[]): Element {
  const root = document.createElement('div');
  const lines = [{ name: 'allowedSites', label: '印を出すサイト', value: '0 件', refused }];
  void act(() =>
    render(
      <Words.Provider value={{ t, lang: 'ja' }}>
        <PolicyCard
          state="set"
          lines={lines}
          isScreenGranted
          onGrantHost={nothing}
          onGrantScreen={nothing}
          onCopy={nothing}
        />
      </Words.Provider>,
      root,
    ),
  );
  return root;
}

it('says above all that marks stand nowhere, and what to do, where no site that is set is known', () => {
  const hint = '["twiter"]';
  const said = draw([{ name: 'allowedSites', why: 'nowhere', hint }]).querySelector('[role=alert]');
  expect(said?.textContent).toBe(t('policy_why_nowhere', [hint]));
  expect(draw([{ name: 'allowedSites', why: 'site', hint: 'twiter' }]).querySelector('[role=alert]')).toBeNull();
});
