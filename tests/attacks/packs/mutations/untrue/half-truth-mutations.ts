import { makePack } from '../../../../unit/export/pack-maker';
import { insult, sampleDevice, samplePackInput, type Wish } from '../../../../unit/export/sample-incident';
import { forgedByTool } from '../../forged-seals';
import type { Mutation } from '../../mutation';
import { pageFiles } from '../../page-files';

type Place = readonly [name: string, id: Mutation['id'], reason: Mutation['reason'], wish: Wish, outcome?: 'open'];
type Shown = Partial<typeof insult>;

const words = insult.text ?? '';
const says = (post: Shown, shown: Shown = {}): Wish => ({
  post: { ...insult, ...post },
  shown: { ...insult, ...shown },
});
const without = (...names: (keyof typeof insult)[]): Wish => {
  const post = { ...insult };
  for (const name of names) delete post[name];
  return { post, shown: insult, url: 'https://x.com/home' };
};
const by = (author: Partial<NonNullable<typeof insult.author>>) => ({ author: { ...insult.author, ...author } });
const status = 'https://x.com/tokumei_sample83/status/2125091629328146883';

/** True words of the page, and yet not what it shows: the record says less, or says it of somebody else. */
const halves: readonly Place[] = [
  ['a text without its beginning', 'page-text', 'page-lacks', says({ text: words.slice(12) }), 'open'],
  ['a text without its end', 'page-text', 'page-lacks', says({ text: words.slice(0, 24) }), 'open'],
  ['one word of a text', 'page-text', 'page-lacks', says({ text: '見に行くわ' }), 'open'],
  [
    'a threat cut out of its denial',
    'page-text',
    'page-lacks',
    says({ text: 'この店の店員を殺す' }, { text: '「この店の店員を殺す」なんて書いた人を通報しました' }),
    'open',
  ],
  [
    'one word made two by a blank',
    'page-text',
    'page-lacks',
    says(
      { text: 'You are the rapist of that shop, everybody knows' },
      { text: 'You are therapist of that shop, everybody knows' },
    ),
    'open',
  ],
  [
    'two words made one by leaving a blank out',
    'page-text',
    'page-lacks',
    says({ text: 'We are nowhere near your shop' }, { text: 'We are now here near your shop' }),
    'open',
  ],
  ['two lines made one', 'page-text', 'page-lacks', says({ text: '殺す気はない' }, { text: '殺す\n気はない' }), 'open'],
  [
    'one line made two',
    'page-text',
    'page-lacks',
    says({ text: '殺す\n\n気はない' }, { text: '殺す気はない' }),
    'open',
  ],
  [
    'a power made a number',
    'page-text',
    'page-lacks',
    says({ text: 'あの店に32万円払わせろ、明日までに' }, { text: 'あの店に3²万円払わせろ、明日までに' }),
    'open',
  ],
  ['somebody whom the text names is the author', 'page-text', 'page-lacks', says(by({ name: '佐伯' })), 'open'],
  ['a name without its end', 'page-text', 'page-lacks', says(by({ name: '名無し' })), 'open'],
  [
    'a handle without its last letter',
    'page-text',
    'page-differs',
    says({
      ...by({ handle: 'tokumei_sample8', profileUrl: 'https://x.com/tokumei_sample8' }),
      permalink: 'https://x.com/tokumei_sample8/status/2125091629328146883',
    }),
  ],
  [
    'somebody whom the text mentions is the author',
    'address',
    'address-differs',
    {
      ...says(
        {
          ...by({ handle: 'somebody_x', profileUrl: 'https://x.com/somebody_x' }),
          text: `${words} @somebody_x`,
          permalink: 'https://x.com/somebody_x/status/2125091629328146883',
        },
        { text: `${words} @somebody_x` },
      ),
      url: 'https://x.com/home',
    },
  ],
  ['no author, though the page has one', 'page-text', 'page-shows', without('author'), 'open'],
  ['no address, though the page links it', 'page-text', 'page-shows', without('permalink'), 'open'],
  [
    'a time in other words than the page’s',
    'page-text',
    'page-lacks',
    says({ postedAt: { ...insult.postedAt, raw: '午前1:58 · 2026年11月24日' } }),
    'open',
  ],
  [
    'an address by way of another account',
    'address',
    'address-differs',
    says({ permalink: status.replace('/tok', '/innocent/../tok') }),
  ],
  [
    'an address with a tab in it',
    'address',
    'address-differs',
    says({ permalink: status.replace('status', 'sta\ttus') }),
  ],
  ['an address in capitals', 'address', 'address-differs', says({ permalink: status.replace('x.com', 'X.COM') })],
  [
    'an address with a query of one’s own',
    'address',
    'address-differs',
    says({ permalink: `${status}?to=evil.example` }),
  ],
  ['an address that marks other words', 'address', 'address-differs', says({ permalink: `${status}#:~:text=forged` })],
];

const environment = (more: object): Wish => ({
  record: (record) => ({ environment: { ...record.environment, ...more } }),
});
const pixels = (more: object): Wish => ({ record: ({ picture }) => ({ picture: { ...picture, ...more } }) });
const failed = (code: string): Wish => ({ failures: [{ step: 'pixels', code }] });

/** Circumstances that no browser has. */
const circumstances: readonly Place[] = [
  [
    'a picture wider than the window',
    'captures',
    'records-differ',
    environment({ viewport: { width: 100, height: 900 } }),
  ],
  [
    'a sentence for a browser',
    'captures',
    'records-differ',
    environment({ userAgent: 'the court has seen this page' }),
  ],
  ['a sentence for a language', 'captures', 'records-differ', environment({ language: 'seen by the court' })],
  [
    'more letters looked at than there are',
    'captures',
    'records-differ',
    pixels({ letters: { looked: 9_999, blank: 0, unlike: 0 } }),
  ],
  [
    'one letter looked at, and no failure',
    'captures',
    'records-differ',
    pixels({ letters: { looked: 1, blank: 0, unlike: 0 } }),
  ],
  ['a sentence for a failure', 'captures', 'records-differ', failed('the witness was threatened')],
  ['a failure that no version has', 'captures', 'records-differ', failed('confirmed-by-court')],
  ['the screen’s pixels without the permission for them', 'captures', 'records-differ', failed('no-screen-permission')],
  ['pixels drawn again for no reason', 'captures', 'records-differ', pixels({ kind: 'rendered' })],
];

const before = '00000000-0000-4000-8000-0000000000aa';

/** A second record of the post, which says to follow the first. */
async function following(seal: string, at: string): Promise<Uint8Array<ArrayBuffer>> {
  const input = await samplePackInput(
    { id: before, device: sampleDevice },
    { at, device: sampleDevice, record: () => ({ follows: { captureId: before, seal, why: 'again' } }) },
  );
  const pack = await makePack({ ...input, signer: sampleDevice, pageFiles });
  return new Uint8Array(await pack.blob.arrayBuffer());
}

/** By somebody at the right device, with our own exporter: nothing is out of place but what is said. */
export const halfTruthMutations: Mutation[] = [
  ...[...halves, ...circumstances].map(
    ([name, id, reason, wish, outcome]): Mutation => ({
      name: `half a truth: ${name}`,
      id,
      reason,
      ...(outcome ? { outcome } : {}),
      apply: () => forgedByTool(wish, sampleDevice),
    }),
  ),
  {
    name: 'half a truth: a record that follows one of another seal',
    id: 'captures',
    reason: 'records-differ',
    detail: 'follows',
    apply: () => following('0'.repeat(64), '2026-11-25T05:32:07.412Z'),
  },
];
