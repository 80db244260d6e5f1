// @in-a-document
import { act } from 'preact/test-utils';
import { expect, it, vi } from 'vitest';
import { PostsPanel } from '../../../components/panel/posts-panel';
import { AddedSitesCard } from '../../../components/settings/recorder/added-sites-card';
import { SitesCard } from '../../../components/settings/recorder/sites-card';
import { hostIn } from '../../../utils/evidence/settings/added-sites';
import { japanese, show } from './popup-parts';

const nothing = () => undefined;

it('an added server that the company’s setting leaves out is said to be so, and none is asked for', async () => {
  const onAdd = vi.fn(async () => undefined);
  const added = [{ host: 'mastodon.example.jp', isAllowed: false, isLeftOut: true }];
  const card = show(
    <AddedSitesCard
      builtIn={[]}
      added={added}
      hostIn={hostIn}
      isLeftOut={(host) => host.startsWith('mastodon')}
      onAdd={onAdd}
      onRemove={async () => undefined}
    />,
  );
  const row = card.querySelector('li');
  expect(row?.textContent).toContain(japanese('health_leftOut'));
  expect(row?.textContent).not.toContain(japanese('sites_notAllowed'));
  const add = async (host: string) => {
    const field = card.querySelector('input');
    await act(async () => {
      if (field) field.value = host;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await act(async () => {
      card.querySelector('form')?.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
    });
    return card.querySelector('[role=status]')?.textContent?.trim();
  };
  expect(await add('mastodon.other.example')).toBe(japanese('sites_hostLeftOut'));
  expect([onAdd.mock.calls.length, card.querySelector('[aria-invalid=true]')]).toEqual([0, null]);
  await add('www.google.de');
  expect(onAdd).toHaveBeenCalledWith('www.google.de');
});

it('the list of sites and the panel beside a page tell marks by the company’s setting', () => {
  const site = { names: ['X'], hosts: [], reads: () => false, short: [], isBeta: false, checkedOn: '2026-11-24' };
  const out = show(<SitesCard sites={[{ ...site, id: 'x', name: 'X', isLeftOut: true }]} />);
  expect(out.textContent).toContain(japanese('health_leftOut'));
  const panel = (isQuiet: boolean, isBySite: boolean) =>
    show(
      <PostsPanel
        isQuiet={isQuiet}
        isBySite={isBySite}
        desk={undefined}
        posts="none"
        stateOf={() => ({ is: 'idle' })}
        screenGranted
        shortcut={undefined}
        error={undefined}
        onRecord={nothing}
        onDetails={nothing}
        onWhat={nothing}
      />,
    ).textContent;
  expect(panel(false, true)).toContain(japanese('panel_bySite'));
  expect(panel(false, false)).toContain(japanese('panel_marks'));
  expect(panel(true, true)).toContain(japanese('panel_quiet'));
});
