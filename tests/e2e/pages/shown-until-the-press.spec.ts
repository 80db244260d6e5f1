import { expect, test } from '@playwright/test';
import { xTimeline } from '../../fixtures/sites/x/page';
import type { Stage } from '../../harness/story/stage';
import { until, type View } from '../../harness/story/view';
import { onEveryStage } from '../on-every-stage';

/** One post: what the page does to it before it is read and while its mark is held down, and what its record says was seen. */
interface Shown {
  /** Stands below its words, and says which post it is. */
  name: string;
  words?: string;
  /** In the page; `post` is the post's element, `n` the part `#n` of its words, `AT` its number. */
  before?: string;
  down?: string;
  /** Nothing is told of a post without it. */
  seen?: string;
}

const place = 'https://x.com/home';
const sentence = '店員を殺しには行か<i id="n">ない</i>。';
const without = '店員を殺しには行か。';
/** Colours of the page: letters in the ground's. */
const clear = 'color:#000';
const sheet = (css: string) =>
  `const s=document.createElement('style');s.textContent=${JSON.stringify(css)};document.head.append(s);post.cut=s;`;
const unstyled = 'post.cut.remove();';
const range = 'const r=new Range();r.setStart(n.firstChild,0);r.setEnd(n.firstChild,2);';
const select = `${range}getSelection().removeAllRanges();getSelection().addRange(r);`;
const highlight = `${range}CSS.highlights.set('hAT',new Highlight(r));`;
const restyled = (name: string, css: string): Shown => ({
  name,
  before: `n.style.cssText=${JSON.stringify(css)}`,
  down: "n.style.cssText=''",
  seen: without,
});
/** As soon as the page can know of the click. */
const afterClick = (script: string) =>
  `const k=()=>performance.eventCounts.get('click'),was=k(),i=setInterval(()=>{if(k()>was){clearInterval(i);${script}}},1);`;
const ofWords = (part: string) => sheet(`[data-at="AT"] [data-testid=tweetText]${part}{${clear}}`);
const handle = "post.querySelector('.names a[tabindex] span').textContent=";

const posts: readonly Shown[] = [
  { name: '何もない' },
  {
    name: '検索の強調',
    before: `${sheet('::highlight(hAT){background:#770}')}${highlight}`,
    down: "CSS.highlights.delete('hAT')",
  },
  { name: '人の選択', before: select, down: 'getSelection().removeAllRanges()' },
  restyled('地に近い色', 'color:#030303'),
  restyled('大きさのない字', 'font-size:.1px'),
  restyled('幅のない字', 'display:inline-block;scale:0 1'),
  restyled('取り消し線', 'text-decoration:line-through'),
  restyled('飛ばされた中身', 'display:inline-block;content-visibility:hidden'),
  {
    name: 'たたまれた字',
    words: '店員を殺しには行か<details id="n"><summary hidden></summary>ない</details>。',
    down: 'n.open=true',
    seen: without,
  },
  {
    name: '一行目',
    words: 'ちがう店の話だが、<br>店員は殺す。',
    before: ofWords('::first-line'),
    down: unstyled,
    seen: '店員は殺す。',
  },
  {
    name: '一字目',
    words: '不親切な店員でした。',
    before: ofWords('::first-letter'),
    down: unstyled,
    seen: '親切な店員でした。',
  },
  {
    name: '選ばれた字',
    before: `${sheet(`::selection{${clear};background:#000}`)}${select}`,
    down: `getSelection().removeAllRanges();${unstyled}`,
    seen: without,
  },
  {
    name: '強調された字',
    before: `${sheet(`::highlight(hAT){${clear}}`)}${highlight}`,
    down: "CSS.highlights.delete('hAT')",
    seen: without,
  },
  {
    name: '並べかえ',
    words: '<span style="display:flex"><i>佐伯が</i><i id="n" style="order:1">殴った</i><i>殴られた</i></span>',
    down: 'n.style.order=0;n.parentNode.lastChild.style.order=1',
    seen: '佐伯が殴られた殴った',
  },
  {
    name: '逆の字',
    words: '番号は<i id="n" style="unicode-bidi:bidi-override;direction:rtl">1234</i>だろう。',
    down: "n.style.cssText=''",
    seen: '番号は4321だろう',
  },
  {
    name: '押したあとの字',
    before: `n.style.fontSize='.1px';${afterClick("n.style.fontSize=''")}`,
    seen: without,
  },
  { name: '押したあとの名', before: `${handle}'@minato';${afterClick(`${handle}'@'+post.who`)}`, seen: '' },
  { name: 'ほかの名', before: `${handle}'@minato'`, down: `${handle}'@'+post.who`, seen: '' },
];

const whoOf = (at: number) => `tokumei_${at}a`;
const timeline = () =>
  posts
    .reduce(
      (html, { words = sentence, name }, at) => html.replace(`WORDS${at}END`, `${words}<br>${name}の話`),
      xTimeline(
        posts.map((_, at) => ({
          handle: whoOf(at),
          name: '名無しの客',
          text: `WORDS${at}END`,
          at: `2026-11-20T00:${10 + at}:21.123Z`,
        })),
      ),
    )
    .replace('</style>', 'i{font-style:normal}.cell{position:static!important}#timeline{height:auto!important}</style>')
    .replace(/<script.*<\/script>/s, '');

/** Runs in the page on one of the posts. */
const act = (view: View, { name }: Shown, at: number, script = '') =>
  view.driver.call(
    `() => { const post=[...document.querySelectorAll('article')].find((each)=>each.textContent.includes('${name}の話'));post.dataset.at=${at};post.who='${whoOf(at)}';const n=post.querySelector('#n');${script.replaceAll('AT', String(at))};return ''; }`,
    'null',
  );

interface Told {
  post: { text: string };
  failures: { code: string; detail?: string }[];
}
const toldOf = async (stage: Stage, { name }: Shown) => {
  const captures = ((await stage.stored()).captures ?? []) as unknown as Told[];
  return captures.find(({ post }) => post.text.includes(`${name}の話`))?.failures;
};
const changed = (seen: string) => [
  { step: 'pixels', code: 'changed-before-click', detail: expect.stringContaining(seen) as unknown },
];

onEveryStage(
  'what a page showed of a post until the press is told where it shows something else then',
  async (stage) => {
    test.setTimeout(400_000);
    const view = await stage.open(place);
    await view.driver.front();
    for (const [at, shown] of posts.entries()) {
      await act(view, shown, at, shown.before);
      await view
        .within('marks')
        .readAndPressMark(stage.words.t('mark_record_name'), `${shown.name}の話`, 2_600, () =>
          act(view, shown, at, shown.down),
        );
      const told = await until(
        () => toldOf(stage, shown),
        async () => `a record of ${shown.name}`,
        60_000,
      );
      expect
        .soft(told, shown.name)
        .toEqual(shown.seen === undefined ? [] : expect.arrayContaining(changed(shown.seen)));
    }
  },
  {
    firefoxIsLong: true,
    chromiumIsLong: true,
    serve: ({ href }) => (href === place ? { contentType: 'text/html; charset=utf-8', body: timeline() } : undefined),
  },
);
