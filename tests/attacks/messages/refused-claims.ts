import { heldAgainstBrowser } from '../../../utils/capture/job/sighting-claims';
import { earlierPost } from '../../../utils/messaging/contract/earlier-post';
import { contracts, type MessageName } from '../../../utils/messaging/contract/messages';
import { answer, type Handlers } from '../../../utils/messaging/serve';
import { postKey } from '../../../utils/platforms/units';
import { type Sighting, sightingSchema } from '../../../utils/shapes/records/sighting';

/** The worker's clock. */
export const now = Date.parse('2026-11-27T03:00:00.000Z');
export const url = 'https://x.com/tokumei_sample83/status/2125091629328146883';
export const sighting = sightingSchema.parse({
  scope: 'post',
  postKey: `x:${url}`,
  post: { platform: 'x', kind: 'post', permalink: url, text: '見本' },
  postHtml: '<article>見本</article>',
  page: { url, title: 'X' },
  capturedAt: '2026-11-27T02:59:59.400Z',
  environment: {
    extensionVersion: '1.0.0',
    userAgent: 'test',
    language: 'ja',
    timeZone: 'Asia/Tokyo',
    viewport: { width: 1, height: 1 },
    devicePixelRatio: 1,
    scroll: { x: 0, y: 0 },
    colorScheme: 'light',
  },
});

const post = (changes: Partial<Sighting['post']>) => {
  const claimed = { ...sighting.post, ...changes };
  return { post: claimed, postKey: postKey(claimed) };
};
const page = (address: string) => ({ page: { ...sighting.page, url: address } });

const rules = (changes: Partial<Sighting['environment']>) => ({
  environment: { ...sighting.environment, ...changes },
});

/** What a page's process claims of a capture, and must not get past the browser's word. */
export const refusedClaims: readonly (readonly [what: string, changes: Partial<Sighting>])[] = [
  ...[
    '1999-12-31T00:00:00.000Z',
    '2099-01-01T00:00:00.000Z',
    '2026-11-27T02:49:59.000Z',
    '2026-11-27T03:10:01.000Z',
  ].map((capturedAt) => [`a time that cannot be: ${capturedAt}`, { capturedAt }] as const),
  ['another site’s page', page('https://www.facebook.com/a')],
  ['another site’s platform', post({ platform: 'facebook' })],
  ['a platform that there is not', post({ platform: 'invented' })],
  ['another site’s permalink', post({ permalink: 'https://www.facebook.com/a/posts/1' })],
  ['a permalink that only begins like it', post({ permalink: 'https://x.com.evil.example/a/status/1' })],
  ['a permalink that ends like it', post({ permalink: 'https://evil-x.com/a/status/1' })],
  ['a permalink with a name before it', post({ permalink: 'https://x.com@evil.example/a/status/1' })],
  ['a permalink that runs', post({ permalink: 'javascript:alert(1)//https://x.com/' })],
  ['a permalink of data', post({ permalink: 'data:text/html,https://x.com/' })],
  ['a permalink of a file', post({ permalink: 'file:///x.com/a/status/1' })],
  ['an author whose page runs', post({ author: { name: 'a', profileUrl: 'javascript:alert(1)' } })],
  ['a quotation of a file', post({ quotes: [{ permalink: 'file:///etc/passwd' }] })],
  ['an answer to a page of the extension', post({ replyTo: { permalink: 'chrome-extension://banken/a.html' } })],
  ['a thread of data', post({ thread: { url: 'data:text/html,<script>1</script>' } })],
  ['a picture that runs', post({ media: [{ kind: 'image', url: ' java\nscript:alert(1)' }] })],
  ['the name of another post', { postKey: 'x::1' }],
  ['the name of a chosen part', { postKey: 'generic:https://x.com/' }],
  ['a chosen part by the name of a post', { scope: 'element', postKey: `x:${url}` }],
  ['a remark that no adapter makes', post({ notes: ['edited', 'invented:x'] })],
  ['no permalink, and a permalink', post({ notes: ['no-permalink'] })],
  ['the rules of another site', rules({ adapter: { id: 'tabelog', checkedOn: '2026-01-01' } })],
  ['rules of a day to come', rules({ adapter: { id: 'x', checkedOn: '2030-01-01' } })],
  ['a window of nothing', rules({ viewport: { width: 0, height: 900 } })],
  ['a sentence for a language', rules({ language: 'ja, and this was seen by the police' })],
  ['more stars than there are', post({ rating: { value: 6, scale: 5 } })],
  ['words without an end', post({ text: 'あ'.repeat(200_001) })],
  ['a title without an end', post({ title: 'あ'.repeat(50_001) })],
  ['no address', page('x')],
  ['a page of the extension', page('chrome-extension://banken/dashboard.html')],
];

/** Senders that are not the page that the sighting speaks of. */
export const otherSenders: readonly string[] = [
  'https://x.com.evil.example/',
  'http://x.com/',
  '',
  'about:blank',
  'https://evil.example/#https://x.com/',
];

/** What the worker knows itself. */
export const own = { now, extensionVersion: '1.0.0', userAgent: 'test', readEarlier: earlierPost };

export const held = (changes: Partial<Sighting>, sender: string = url, tabUrl = sender) =>
  heldAgainstBrowser({ ...sighting, ...changes }, { ...own, url: sender, tabUrl });

const innocent = 'https://x.com/innocent_z/status/2125091629328146883';
const earlier = (changes: object) => ({
  post: { ...sighting.post, notes: [`was:${JSON.stringify({ text: '見本', permalink: url, ...changes })}`] },
});
const isTold = (taken: Sighting | undefined) =>
  taken?.post.notes?.some((note) => note.startsWith('changed-before-click:'));

/** What a page's process claims, and the browser says otherwise: the browser's word is taken, and a change is told. */
export const mendedClaims: readonly (readonly [what: string, isMended: () => boolean | undefined])[] = [
  [
    'an address where its tab is not',
    () => {
      const taken = held(page(innocent), 'https://x.com/home');
      return taken?.page.url === 'https://x.com/home' && isTold(taken);
    },
  ],
  [
    'another version of the extension and another browser',
    () => {
      const environment = { ...sighting.environment, extensionVersion: '9.9.9', userAgent: 'Macintosh' };
      const { extensionVersion, userAgent } = held({ environment })?.environment ?? {};
      return extensionVersion === own.extensionVersion && userAgent === own.userAgent;
    },
  ],
  [
    'a post that had another author before the press',
    () => isTold(held(earlier({ author: { handle: 'tokumei_x' }, permalink: innocent }))),
  ],
  ['a post that said something else before the press', () => isTold(held(earlier({ text: '殺す' })))],
];

const runtime = { id: 'banken', getURL: (path = '') => `chrome-extension://banken${path}` } as never;
const sides = {
  'a script in a page': { id: 'banken', url: 'https://x.com/home', tab: { id: 4, windowId: 1 }, frameId: 0 },
  'a page of the extension': { id: 'banken', url: 'chrome-extension://banken/dashboard.html' },
  'another extension': { id: 'other', url: 'https://x.com/home', tab: { id: 4, windowId: 1 }, frameId: 0 },
  'a page that calls itself ours': { id: 'banken', url: 'https://chrome-extension.example/banken/dashboard.html' },
} as const;
const mayBe = { 'a script in a page': 'content', 'a page of the extension': 'page' } as const;

/** One message by somebody who may not send it, or of a shape that it does not have. */
interface Border {
  tries: string;
  /** What came through, or nothing. */
  passed(): Promise<string | undefined>;
}

async function reached(name: string, request: unknown, sender: object): Promise<string | undefined> {
  let entered: string | undefined;
  const handlers = new Proxy({} as Handlers, {
    get: () => async () => {
      entered = name;
      return {};
    },
  });
  const reply = await answer(handlers, { name, request }, sender, runtime);
  return entered ?? (reply.ok ? 'answered' : undefined);
}

const idInCapitals = '1453DFB2-7E2A-4A52-9A51-2F6D8F1A0117';
const manyPosts = Array.from({ length: 20_000 }, (_, at) => [`x::${at}`, '見本']);
const endless = { ...sighting, postHtml: '', post: { ...sighting.post, text: 'あ'.repeat(30_000_000) } };

/** Every message by everybody who may not send it, and every message that is none. */
export const borders: readonly Border[] = [
  ...(Object.keys(contracts) as MessageName[]).flatMap((name) =>
    Object.entries(sides)
      .filter(([side]) => !contracts[name].from.some((each) => each === mayBe[side as keyof typeof mayBe]))
      .map(
        ([side, sender]): Border => ({
          tries: `${name} by ${side}`,
          passed: () => reached(name, {}, sender),
        }),
      ),
  ),
  ...(Object.keys(contracts) as MessageName[]).map(
    (name): Border => ({
      tries: `${name} with rubbish in it`,
      passed: () =>
        reached(name, { constructor: { prototype: 1 }, __proto__: null, x: [[]] }, sides['a script in a page']),
    }),
  ),
  {
    tries: 'a capture under an id in upper case',
    passed: () => reached('startCapture', { captureId: idInCapitals, sighting }, sides['a script in a page']),
  },
  {
    tries: 'a question about 20,000 posts at once',
    passed: () => reached('keptPosts', { posts: manyPosts, fine: '' }, sides['a script in a page']),
  },
  {
    tries: 'a capture with thirty million letters',
    passed: () =>
      reached(
        'startCapture',
        { captureId: idInCapitals.toLowerCase(), sighting: endless },
        sides['a script in a page'],
      ),
  },
  ...['toString', '__proto__', 'constructor', 'no-such-message'].map(
    (name): Border => ({
      tries: `a message named ${name}`,
      passed: () => reached(name, {}, sides['a page of the extension']),
    }),
  ),
];
