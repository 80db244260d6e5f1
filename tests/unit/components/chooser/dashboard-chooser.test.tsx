// @in-a-document
import { describe, expect, it, vi } from 'vitest';
import { ChooserPage } from '../../../../components/chooser/chooser-page';
import type { Capture, Incident, Party, Profile } from '../../../../utils/shapes/schema';
import { whichClaims } from '../../../../utils/takedown/claims';
import { platformForRoutes, routesFor, waysFor } from '../../../../utils/takedown/routes';
import { onADay } from '../../../harness/on-a-day';
import { inventedCapture, inventedIncident } from '../../review/invented-capture';
import { during, show, t } from '../dashboard-parts';

onADay('2026-11-30T03:00:00.000Z');

async function chooser(
  desk: Pick<Profile, 'deskName' | 'deskUrl'> = {},
  onOpen = vi.fn(),
  platform = 'x',
  {
    parties = [],
    incident = {},
    others = [],
  }: { parties?: Party[]; incident?: Partial<Incident>; others?: Capture[] } = {},
) {
  const stated = vi.fn();
  const { capture } = await inventedCapture();
  const root = show(
    <ChooserPage
      incident={{ ...inventedIncident('K-2026-0001'), ...incident }}
      capture={capture}
      captures={[...others, capture]}
      desk={desk}
      parties={parties}
      isSecret={false}
      platformOf={({ post, page }) => platformForRoutes(post, page.url)}
      claimsOf={whichClaims}
      routesOf={(standing, claim) => routesFor({ platform, standing, claim })}
      waysOf={(standing, claim) => waysFor({ platform, standing, claim })}
      onCapture={() => undefined}
      onBoth={vi.fn()}
      onParty={async () => undefined}
      onAbout={async () => undefined}
      onStated={stated}
      logDates={[]}
      askedBefore={() => new Map()}
      onAccount={vi.fn()}
      onOpen={onOpen}
    />,
  );
  const choose = (words: string) => {
    const label = [...root.querySelectorAll('label')].find((each) => each.textContent?.includes(words));
    during(() => label?.querySelector('input')?.click());
  };
  const press = (words: string) =>
    during(() => [...root.querySelectorAll('button')].find((each) => each.textContent === words)?.click());
  /** Presses the first window, and passes the question over that comes once. */
  const open = () => {
    during(() => root.querySelector<HTMLElement>('.route.top .btn')?.click());
    press(t('logs_skip'));
  };
  return { root, choose, onOpen, stated, press, open };
}

HTMLDialogElement.prototype.showModal = function open(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(this: HTMLDialogElement) {
  this.open = false;
};

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
    const { root, choose, onOpen, open } = await chooser();
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
    open();
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ standing: 'self', claim: 'privacy', reason: '名札の写真' }),
      'skipped',
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
    expect(card?.querySelector('.route-needs')?.textContent).toContain('投稿の URL');
    expect(card?.textContent).toContain('3〜21 日ほど');
    expect(card?.textContent).toContain('定めはありません・情報あり');
  });

  const uuid = (last: number) => `00000000-0000-4000-8000-00000000000${last}`;
  const counsel: Party = {
    id: uuid(5),
    kind: 'counsel',
    data: { name: '霧島 遥', organization: '霧島法律事務所', registration: '00000' },
  };
  const saeki: Party = { id: uuid(1), kind: 'client', data: { name: '佐伯 みのり' } };
  const minato: Party = {
    id: uuid(2),
    kind: 'client',
    data: { organization: '株式会社みなと珈琲', name: '総務 太郎' },
  };
  const write = (root: HTMLElement) =>
    during(() => {
      const reason = root.querySelector('textarea');
      if (!reason) return;
      reason.value = '理由';
      reason.dispatchEvent(new InputEvent('input', { bubbles: true }));
    });

  it('chooses a client by name for each request, and offers a company nothing that is a person’s right', {
    tags: 'long',
  }, async () => {
    const { root, choose, onOpen, open } = await chooser({}, vi.fn(), 'x', { parties: [saeki, minato, counsel] });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_counsel_help'));
    choose('プライバシー');
    write(root);
    const button = () => root.querySelector<HTMLButtonElement>('.route.top .btn');
    expect(button()?.disabled).toBe(true);
    expect(root.querySelector('.party.off')?.textContent).toContain('株式会社みなと珈琲');
    choose('佐伯 みのり');
    expect(button()?.disabled).toBe(false);
    open();
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ sender: { partyId: saeki.id, agentId: counsel.id } }),
      'skipped',
    );
  });

  it('keeps a client and a second counsel that are chosen in one moment', { tags: 'long' }, async () => {
    const second: Party = { ...counsel, id: crypto.randomUUID(), data: { ...counsel.data, name: '渡会 しおり' } };
    const parties = [saeki, minato, counsel, second];
    const { root, choose, onOpen, open } = await chooser({}, vi.fn(), 'x', { parties });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_counsel_help'));
    choose('プライバシー');
    write(root);
    during(() => {
      for (const name of ['佐伯 みのり', '渡会 しおり'])
        [...root.querySelectorAll('label')].find(({ textContent }) => textContent?.includes(name))?.click();
    });
    open();
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ sender: { partyId: saeki.id, agentId: second.id } }),
      'skipped',
    );
  });

  it('takes no post into a request that another operator shows', { tags: 'long' }, async () => {
    const { capture } = await inventedCapture();
    const other = (last: number, post: Partial<Capture['post']>): Capture => ({
      ...capture,
      ...{ id: uuid(last), postKey: `k${last}` },
      post: { ...capture.post, id: `${last}`, ...post },
    });
    const second = other(7, { permalink: 'https://x.com/a/status/7' });
    const onBoard = other(8, { platform: '5ch', permalink: 'https://krsw.5ch.net/test/read.cgi/a/1700000000/8' });
    const { root, choose, onOpen, press, open } = await chooser({}, vi.fn(), 'x', { others: [second, onBoard] });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose('プライバシー');
    write(root);
    press(t('chooser_posts_all'));
    open();
    const [[{ posts }] = [{ posts: [] }]] = onOpen.mock.calls as [{ posts: { captureId: string }[] }][];
    expect(posts.map(({ captureId }) => captureId).sort()).toEqual([second.id, capture.id].sort());
  });

  it('asks for the sender again when the standing changes', { tags: 'long' }, async () => {
    const { root, choose, onOpen, open } = await chooser({}, vi.fn(), 'x', { parties: [saeki, counsel] });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_counsel_help'));
    choose('名誉毀損');
    choose('佐伯 みのり');
    choose(t('chooser_standing_self_help'));
    write(root);
    open();
    expect(onOpen).toHaveBeenCalledWith(
      expect.objectContaining({ standing: 'self', sender: { partyId: undefined, agentId: undefined } }),
      'skipped',
    );
  });

  it('opens no window for counsel without name, office and number', { tags: 'long' }, async () => {
    const { registration: _, ...data } = counsel.data;
    const { root, choose } = await chooser({}, vi.fn(), 'x', { parties: [saeki, { ...counsel, data }] });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_counsel_help'));
    choose('名誉毀損');
    choose('佐伯 みのり');
    write(root);
    expect(root.querySelector<HTMLButtonElement>('.route.top .btn')?.disabled).toBe(true);
    expect(root.textContent).toContain(t('chooser_needs_counsel'));
  });

  it('takes a statement to be the person of a case that came from elsewhere, and presets nothing', {
    tags: 'long',
  }, async () => {
    const incident = { own: { importedAt: '2026-11-27T00:00:00.000Z' } };
    const { root, choose, stated } = await chooser({}, vi.fn(), 'x', { incident });
    choose(t('chooser_gate_clear'));
    expect(root.querySelector('.stand :checked')).toBeNull();
    choose(t('chooser_standing_self_help'));
    expect(root.querySelector('.claims')).toBeNull();
    expect(stated).not.toHaveBeenCalled();
    choose(t('chooser_statement'));
    expect(stated).toHaveBeenCalledOnce();
    expect(root.querySelector('.claims')).not.toBeNull();
  });

  it('tells a company why a person’s right is not its own, with the article and three ways on', async () => {
    const { root, choose } = await chooser();
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_company_help'));
    const stop = root.querySelector('.counsel-only');
    expect(stop?.textContent).toContain('弁護士法72条');
    expect(stop?.querySelectorAll('a')).toHaveLength(3);
  });

  it('asks once before a window opens whether somebody may want to know who posted it, and presets no answer', async () => {
    const { root, choose, onOpen, press } = await chooser();
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose('名誉毀損');
    write(root);
    during(() => root.querySelector<HTMLElement>('.route.top .btn')?.click());
    expect(onOpen).not.toHaveBeenCalled();
    expect(root.querySelector('dialog :checked')).toBeNull();
    choose(t('logs_answer_maybe'));
    press(t('logs_goSaved'));
    expect(onOpen).toHaveBeenCalledExactlyOnceWith(expect.anything(), 'maybe');
  });

  it.each([
    [
      'that was asked',
      '名誉毀損',
      { own: { disclosure: { wish: { answer: 'gone' as const, at: '2026-11-27T00:00:00.000Z' } } } },
    ],
    ['that is a threat', '脅迫', {}],
    ['in which somebody is stalked', '名誉毀損', { acts: ['stalking' as const] }],
  ])('holds up no case %s', async (_, claim, incident) => {
    const { root, choose, onOpen } = await chooser({}, vi.fn(), 'x', { incident });
    choose(t('chooser_gate_clear'));
    choose(t('chooser_standing_self_help'));
    choose(claim);
    write(root);
    during(() => root.querySelector<HTMLElement>('.route.top .btn')?.click());
    expect(onOpen).toHaveBeenCalledOnce();
  });
});
