import { crc32 } from '../../../../../utils/bytes/crc32';
import { insult, sampleDevice } from '../../../../unit/export/sample-incident';
import { bytesOf, edit, editChain, type Forged, rewriteManifests, text } from '../../forged-pack';
import { forgedByTool, resignPack } from '../../forged-seals';
import type { Mutation } from '../../mutation';

const take = (files: Forged, path: string) => files.get(path) ?? new Uint8Array();
const pins = [{ fingerprint: sampleDevice.fingerprint, name: 'sample' }];
const picture = {
  kind: 'screen' as const,
  width: 598,
  height: 416,
  seams: [258],
  tiles: [
    { file: 'tiles/1.png', scrollY: 0, postTop: 120, overlap: 0 },
    { file: 'tiles/2.png', scrollY: 300, postTop: -180, overlap: 96 },
  ],
  hidden: [],
  beside: [],
};

/** A forgery by our own exporter, signed with the right key: a dishonest person at the recording device. */
const told = (
  name: string,
  id: Mutation['id'],
  reason: Mutation['reason'],
  wish: Parameters<typeof forgedByTool>[0],
  outcome?: Mutation['outcome'],
): Mutation => ({
  name: `by the tool itself: ${name}`,
  id,
  reason,
  ...(outcome ? { outcome } : {}),
  options: { pins },
  apply: () => forgedByTool(wish, sampleDevice),
});

/** One byte of a picture’s header exchanged, and its check sum made anew. */
function withHeader(png: Uint8Array<ArrayBuffer>, at: number, byte: number): Uint8Array<ArrayBuffer> {
  const changed = png.slice();
  changed[at] = byte;
  new DataView(changed.buffer).setUint32(29, crc32(changed.subarray(12, 29)));
  return changed;
}

/** Records that say something else than what was captured. */
export const claimMutations: Mutation[] = [
  told('other words than the page shows', 'page-text', 'page-differs', {
    post: { ...insult, text: insult.text?.replace('駅前店', '本社裏') ?? '' },
    shown: insult,
  }),
  told(
    'words left out',
    'page-text',
    'page-lacks',
    { post: { ...insult, text: '名札の写真撮ったからシフト' }, shown: insult },
    'told',
  ),
  told('another text altogether', 'page-text', 'text-replaced', {
    post: { ...insult, text: '今日はとても良い天気でしたので、家族と川まで歩いてきました。' },
    shown: insult,
  }),
  told('praise on the page, the threat in post.html alone', 'page-text', 'text-replaced', {
    shownOnPage: { ...insult, text: 'いつも丁寧に応対してくださって、ありがとうございます。' },
  }),
  told('a word changed on the page alone', 'page-text', 'page-differs', {
    shownOnPage: { ...insult, text: insult.text?.replace('駅前店', '本社裏') ?? '' },
  }),
  told('praise in the browser’s archive alone', 'page-text', 'text-replaced', {
    archive: { ...insult, text: 'いつも丁寧に応対してくださって、ありがとうございます。' },
  }),
  told('a word changed in the browser’s archive alone', 'page-text', 'page-differs', {
    archive: { ...insult, text: insult.text?.replace('駅前店', '本社裏') ?? '' },
  }),
  ...(
    [
      ['behind the text', '[data-testid]::after{content:"いつもありがとう"}'],
      ['letters spelt as escapes', '[data-testid]::after{c\\6f ntent:"\\6f60\\597d"}'],
      ['brought in by a property', ':root{--a:"いつもありがとう"}p::before{content:var(--a)}'],
      ['brought in from an attribute', 'p::before{content:attr(data-a)}'],
      ['as the sign of a list', 'p{display:list-item;list-style-type:"いつもありがとう"}'],
      ['as the signs of a counter', '@counter-style a{system:cyclic;symbols:"いつも" "ありがとう"}p{list-style:a}'],
      ['as quotation marks', 'p{quotes:"いつも" "ありがとう"}p::before{content:open-quote}'],
      ['as digits over the text', 'p::before{content:"090-1234"}'],
      ['as marks beside letters', 'p{text-emphasis:"否"}'],
    ] as const
  ).map(([how, css]) =>
    told(`words drawn by the sheet of the page: ${how}`, 'page-text', 'page-draws', { css }, 'open'),
  ),
  ...(
    [
      ['by an attribute', ' hidden=""'],
      ['by its own style', ' style="color:red; Display : none"'],
      ['by its own style, seen through', ' style="opacity:0.0"'],
      ['by its own style, without a size', ' title="a&gt;b" style="font-size:0px"'],
    ] as const
  ).map(([how, attribute]) =>
    told(
      `words in a part that the page hides ${how}`,
      'page-text',
      'page-hides',
      { around: `<div${attribute}>` },
      'open',
    ),
  ),
  told('captured before it was posted', 'clock', 'time-impossible', { at: '2026-11-23T05:32:07.412Z' }),
  told('captured in 1970', 'clock', 'time-impossible', { at: '1970-01-01T00:00:01.000Z' }),
  told('captured in 2090', 'clock', 'time-impossible', { at: '2090-01-01T00:00:01.000Z' }),
  told('the key of another post', 'address', 'address-differs', { postKey: 'x::2125091629328146884' }),
  told('the key of another platform', 'address', 'address-differs', { postKey: `note::${insult.id}` }),
  told('another platform than the address', 'address', 'address-differs', {
    post: { ...insult, platform: 'note' },
    shown: insult,
  }),
  told('an address that is no web page', 'address', 'address-differs', {
    post: { ...insult, platform: 'note', permalink: `javascript:alert(${insult.id})` },
    url: 'https://note.com/somebody/n/n1',
  }),
  told('a picture from elsewhere', 'pictures', 'picture-differs', { otherTiles: true }),
  told('another author', 'page-text', 'page-differs', {
    post: {
      ...insult,
      author: { ...insult.author, handle: 'innocent_one' },
      permalink: 'https://x.com/innocent_one/status/2125091629328146883',
    },
    shown: insult,
  }),
  told('another time', 'page-text', 'page-differs', {
    post: { ...insult, postedAt: { ...insult.postedAt, iso: '2026-11-24T04:58:20.000Z' } },
    shown: insult,
  }),
  told('a time that the id denies', 'post-clock', 'id-clock-differs', {
    post: { ...insult, postedAt: { ...insult.postedAt, iso: '2026-11-23T04:58:21.000Z' } },
  }),
  ...(
    [
      ['of the id, four days before it', { iso: '2026-11-20T04:58:21.000Z', precision: 's', method: 'id' }],
      ['of a day that the id denies', { raw: '2026年11月20日', iso: '2026-11-20', precision: 'day', method: 'shown' }],
      ['of a month that the id denies', { raw: '2026/09', iso: '2026-09', precision: 'month', method: 'shown' }],
      [
        'counted back to days before the id',
        { raw: '3日前', iso: '2026-11-20T05:32:07Z/2026-11-21T05:32:07Z', precision: 'day', method: 'relative' },
      ],
    ] as const
  ).map(([name, postedAt]) =>
    told(`a time ${name}`, 'post-clock', 'id-clock-differs', { post: { ...insult, postedAt: { ...postedAt } } }),
  ),
  ...(
    [
      [
        'after its record',
        { raw: '昨日', iso: '2026-11-26T03:00:00Z/2026-11-27T03:00:00Z', precision: 'day', method: 'relative' },
      ],
      [
        'of a week, to the second',
        { iso: '2026-11-18T00:00:00Z/2026-11-25T00:00:00Z', precision: 's', method: 'shown' },
      ],
      [
        'that runs backwards',
        { iso: '2026-11-24T03:00:00Z/2026-11-20T03:00:00Z', precision: 'day', method: 'relative' },
      ],
    ] as const
  ).map(([name, postedAt]) =>
    told(`a span ${name}`, 'clock', 'time-impossible', { post: { ...insult, postedAt: { ...postedAt } } }),
  ),
  told(
    'three years ago, of this week',
    'page-text',
    'page-lacks',
    {
      post: {
        ...insult,
        postedAt: {
          raw: '3年前',
          iso: '2026-11-23T05:00:00Z/2026-11-24T05:00:00Z',
          precision: 'day',
          method: 'relative',
        },
      },
    },
    'open',
  ),
  told('a post numbered before X had a clock', 'post-clock', 'id-clock-differs', {
    post: { ...insult, id: '27000000000', permalink: 'https://x.com/tokumei_sample83/status/27000000000' },
  }),
  ...(
    [
      ['cut off at half', (png: Uint8Array<ArrayBuffer>) => png.slice(0, png.length / 2)],
      ['with a file behind its end', (png) => new Uint8Array([...png, ...bytesOf('PK and words')])],
      ['that says it is interlaced', (png) => withHeader(png, 28, 1)],
      ['of a palette that is not there', (png) => withHeader(png, 25, 3)],
    ] as readonly [string, (png: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>][]
  ).map(([name, change]) =>
    told(`a picture of the whole window ${name}`, 'pictures', 'picture-differs', {
      viewport: true,
      stored: (files) =>
        void files.set('screenshot-viewport.png', change(files.get('screenshot-viewport.png') ?? new Uint8Array())),
    }),
  ),
  told('an account’s number in words', 'captures', 'records-differ', {
    post: { ...insult, author: { ...insult.author, id: '社員番号1234' } },
  }),
  told('a time that its own note denies', 'post-clock', 'id-clock-differs', {
    post: { ...insult, notes: ['id-time-off:812'] },
  }),
  told(
    'a time off by a minute',
    'post-clock',
    'id-clock-differs',
    { post: { ...insult, postedAt: { ...insult.postedAt, iso: '2026-11-24T04:57:21.000Z' } } },
    'told',
  ),
  told('permalink of another post', 'address', 'address-differs', {
    post: { ...insult, permalink: 'https://x.com/tokumei_sample83/status/2125091629328146884' },
    shown: insult,
  }),
  told('permalink of another account', 'address', 'address-differs', {
    post: { ...insult, permalink: 'https://x.com/somebody/status/2125091629328146883' },
    shown: insult,
  }),
  told('permalink on another site', 'address', 'address-differs', {
    post: { ...insult, permalink: 'https://x.com.example/tokumei_sample83/status/2125091629328146883' },
    shown: insult,
  }),
  told('captured on a page of another site', 'address', 'address-differs', { url: 'https://evil.example/copy' }),
  told('a picture wider than its tiles', 'pictures', 'picture-differs', { picture, width: 598, tileWidth: 400 }),
  told('tiles of two sizes', 'pictures', 'picture-differs', { picture, unevenTiles: true }),
  told('fewer seams than tiles', 'pictures', 'picture-differs', { picture: { ...picture, seams: [] } }),
  told('a strip higher than its tile', 'pictures', 'picture-differs', { picture: { ...picture, seams: [400] } }),
  told('seams out of order', 'pictures', 'picture-differs', { picture: { ...picture, seams: [500] } }),
  told('sealed before it was captured', 'clock', 'clock-went-back', { sealedAt: '2026-11-24T05:32:06.000Z' }),
];

const papers = (
  name: string,
  reason: Mutation['reason'],
  change: (files: Forged, other: Forged) => unknown,
  detail?: string,
): Mutation => ({
  name,
  id: 'report',
  reason,
  ...(detail ? { detail } : {}),
  apply: async (files, { other }) => {
    await change(files, other);
    await resignPack(files, sampleDevice);
  },
});

/** A paper of another pack that says of itself, in Info and in XMP, that it is this one's. */
const rekeyed = (files: Forged, other: Forged, path: string) => {
  const latin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
  const [right = '', theirs = ''] = [files, other].map(
    (pack) => /<pdf:Keywords>([^<]*)/.exec(latin1(take(pack, path)))?.[1],
  );
  return new Uint8Array(Buffer.from(latin1(take(other, path)).replaceAll(theirs, right), 'latin1'));
};

/** Papers, the log and the record of the case, listed and signed anew. */
export const paperMutations: Mutation[] = [
  papers('report of another item', 'report-differs', (files, other) =>
    files.set('data/report.pdf', take(other, 'data/report.pdf')),
  ),
  papers(
    'report of another item, its metadata set right',
    'report-differs',
    (files, other) => files.set('data/report.pdf', rekeyed(files, other, 'data/report.pdf')),
    'prints',
  ),
  papers('evidence list of another item', 'report-differs', (files, other) =>
    files.set('data/evidence-list.pdf', take(other, 'data/evidence-list.pdf')),
  ),
  papers('evidence list (DOCX) of another item', 'report-differs', (files, other) =>
    files.set('data/evidence-list.docx', take(other, 'data/evidence-list.docx')),
  ),
  papers('post list not a PDF', 'not-readable', (files) => files.set('data/post-list.pdf', bytesOf('<html>'))),
  papers('evidence list not a DOCX', 'not-readable', (files) => files.set('data/evidence-list.docx', bytesOf('PK'))),
  papers('report deleted', 'file-missing', (files) => files.delete('data/report.pdf')),
  {
    name: 'head of the log no longer stated',
    id: 'bag-info',
    reason: 'label-differs',
    apply: async (files) => {
      edit(files, 'bag-info.txt', /Custody-Head: .*\n/, '');
      await resignPack(files, sampleDevice);
    },
  },
  {
    name: 'a label of nobody’s in bag-info',
    id: 'bag-info',
    reason: 'label-differs',
    apply: async (files) => {
      edit(files, 'bag-info.txt', /$/, 'Contact-Name: x\n');
      await resignPack(files, sampleDevice);
    },
  },
  {
    name: 'one capture twice',
    id: 'captures',
    reason: 'records-differ',
    apply: async (files) => {
      for (const [path, bytes] of [...files])
        if (/^data\/(?!custody|incident|report|evidence|post-list)/.test(path))
          files.set(path.replace('data/', 'data/capture-2/'), bytes);
      await resignPack(files, sampleDevice);
    },
  },
  {
    name: 'a folder number left out',
    id: 'captures',
    reason: 'file-missing',
    apply: async (files) => {
      files.set('data/capture-3/seal.json', take(files, 'data/seal.json'));
      await resignPack(files, sampleDevice);
    },
  },
  {
    name: 'events of the log swapped in place, all links anew',
    id: 'custody',
    reason: 'sealed-event',
    apply: (files) => editChain(files, ([first, second, ...rest]) => [second!, first!, ...rest], true),
  },
  {
    name: 'device clock set back in the log',
    id: 'clock',
    reason: 'clock-went-back',
    apply: (files) =>
      editChain(
        files,
        (entries) => entries.map((entry) => (entry.seq === 5 ? { ...entry, at: '2026-11-20T00:00:00.000Z' } : entry)),
        true,
      ),
  },
  {
    name: 'private key material put beside the public key',
    id: 'tagmanifest',
    reason: 'tag-unlisted',
    apply: (files) => void files.set('key/private.pem', bytesOf('x')),
  },
  {
    name: 'verify.sh edited',
    id: 'tagmanifest',
    reason: 'digest-differs',
    apply: (files) => edit(files, 'verify.sh', 'red=0', 'red=-9'),
  },
  {
    name: 'Payload-Oxum right, manifest of another pack',
    id: 'payload',
    reason: 'digest-differs',
    apply: async (files, { other }) => {
      files.set('manifest-sha256.txt', bytesOf(text(other.get('manifest-sha256.txt'))));
      await rewriteManifestsButPayload(files);
    },
  },
];

async function rewriteManifestsButPayload(files: Forged): Promise<void> {
  const kept = take(files, 'manifest-sha256.txt');
  await rewriteManifests(files);
  files.set('manifest-sha256.txt', kept);
}
