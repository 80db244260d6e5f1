// @vitest-environment jsdom
import { describe, expect, it, vi } from 'vitest';
import { ChooserPage } from '../../../components/chooser/chooser-page';
import type { Profile } from '../../../utils/shapes/schema';
import { whichClaims } from '../../../utils/takedown/claims';
import { routesFor, waysFor } from '../../../utils/takedown/routes';
import { inventedCapture, inventedIncident } from '../review/invented-capture';
import { during, show, t } from './dashboard-parts';

async function chooser(profile: Profile = {}, onOpen = vi.fn(), platform = 'x') {
  const { capture } = await inventedCapture();
  const root = show(
    <ChooserPage
      incident={inventedIncident('K-2026-0001')}
      capture={capture}
      captures={[capture]}
      profile={profile}
      claimsOf={whichClaims}
      routesOf={(standing, claim) => routesFor({ platform, standing, claim })}
      waysOf={(standing, claim) => waysFor({ platform, standing, claim })}
      onCapture={() => undefined}
      onBoth={vi.fn()}
      onProfile={async () => undefined}
      openPart={(profile) => profile}
      onOpen={onOpen}
    />,
  );
  const choose = (words: string) => {
    const label = [...root.querySelectorAll('label')].find((each) => each.textContent?.includes(words));
    during(() => label?.querySelector('input')?.click());
  };
  return { root, choose, onOpen };
}

describe('chooser', () => {
  it('asks first whether it may be a fair complaint, and shows nothing else until then', async () => {
    const { root } = await chooser();
    expect(root.textContent).not.toContain(t('chooser_standing'));
  });

  it('stops at a doubt and names the desk', async () => {
    const { root, choose } = await chooser({ deskName: '法務部 相談窓口' });
    choose(t('chooser_gate_maybe'));
    expect(root.textContent).toContain('法務部 相談窓口');
    expect(root.textContent).not.toContain(t('chooser_standing'));
  });

  it('keeps the other side’s claims visible but out of reach', async () => {
    const { root, choose } = await chooser();
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_company_help'));
    const off = [...root.querySelectorAll('.claim.off')];
    expect(off.map((each) => each.querySelector('b')?.textContent)).toContain('プライバシー');
    expect(off.every((each) => each.querySelector('input') === null)).toBe(true);
  });

  it('puts the statutory window first and opens it once a reason is written', async () => {
    const { root, choose, onOpen } = await chooser();
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose('プライバシー');
    const first = root.querySelector('.route.top');
    expect(first?.textContent).toContain(t('dashboard_statutoryWindow'));
    expect(first?.querySelector('button')?.disabled).toBe(true);
    const reason = root.querySelector('textarea');
    during(() => {
      if (!reason) return;
      reason.value = '名札の写真';
      reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });
    during(() => root.querySelector<HTMLElement>('.route.top .btn')?.click());
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ standing: 'self', claim: 'privacy', reason: '名札の写真' }),
    );
  });

  it('says before the words are typed that the poster may see them', async () => {
    const { root, choose } = await chooser();
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose('侮辱');
    expect(root.querySelector('.field-head')?.textContent).toContain(t('chooser_visible'));
  });

  it('says of a window what to have at hand, and how long answers take where that is told', async () => {
    const { root, choose } = await chooser({}, vi.fn(), 'bakusai');
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose('名誉毀損');
    const card = root.querySelector('.route');
    expect(card?.querySelector('.route-needs')?.textContent).toContain('投稿のURL');
    expect(card?.textContent).toContain('3〜21 日ほど');
    expect(card?.textContent).toContain('定めはありません・情報あり');
  });
});
