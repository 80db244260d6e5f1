import { patched } from './other-pictures';
import type { PageAttack } from './page-attack';
import { threat } from './x-page';

const lines = [
  '開店してすぐに行ったのに席が空いておらず、三十分も外で待たされました。',
  'やっと座れたと思えば、水も出てこないし注文も取りに来ない。',
  '頼んだ珈琲はぬるく、砂糖の袋は破れていて机も汚れたままでした。',
  '隣の席の客が騒いでいるのに、誰も声をかけようとしません。',
];
/** A post of so many lines, in the midst of which one says something else. */
const amid = (said: string, count: number) =>
  Array.from({ length: count }, (_, row) => (row === 2 ? said : lines[row % lines.length])).join('\n');
const stabbing = 'レジの佐伯を刺しに行くので待っていろ。';

const squeezed = (how: string, css: string, more = ''): PageAttack => ({
  name: `letters that are squeezed: ${how}`,
  words: `<span>店員の田中さんは</span><b class="z">今夜殺すから待っていろ</b><span>とても親切でした。</span>`,
  css: `.z{font-weight:400;${css}}${more}`,
  told: ['unseen-words', 'picture-unlike-text'],
});

/** A few letters of many, signs between letters, and letters too small to read. */
export const smallParts: readonly PageAttack[] = [
  patched('two letters of a hundred', '刺し', '褒め', amid(stabbing, 4)),
  patched('two letters of two hundred', '刺し', '褒め', amid(stabbing, 7)),
  patched('six letters of six hundred', '佐伯を刺しに', '店長を褒めに', amid(stabbing, 20)),
  patched(
    'five letters of six hundred, nothing in their place',
    'ことはない',
    '',
    amid('レジの佐伯を刺しに行くことはない。', 20),
  ),
  {
    ...patched('two letters in two elements', '刺', '褒', amid('レジの佐伯を刺', 7)),
    words: `<span>${amid('レジの佐伯を刺', 7).replace('刺', '</span><i style="font-style:normal">刺</i><i style="font-style:normal">殺</i><span>')}</span>`,
    script: `const [a,b]=document.querySelectorAll('#post .words i');const r=a.getBoundingClientRect(),s=b.getBoundingClientRect(),d=document.createElement('div');d.style.cssText='position:absolute;background:#fff;pointer-events:none;z-index:9;white-space:nowrap;left:'+r.left+'px;top:'+(r.top+scrollY)+'px;width:'+(s.right-r.left)+'px;height:'+r.height+'px';d.textContent='褒め';document.body.append(d)`,
  },
  {
    name: 'a plate that stays while the page scrolls shows other words over a part of two lines',
    words: `<span>${amid(stabbing, 60)}</span>`,
    end: '<div style="position:fixed;left:50%;top:300px;background:#fff;pointer-events:none;z-index:99;white-space:nowrap">とても親切なお店でまた行きたい</div>',
    told: ['picture-unlike-text'],
  },
  patched('a question turned into a statement', '？', '', '駅前店の佐伯が客を殴ったって本当ですか？'),
  patched('a comma that says who did it', '、', '', '佐伯は店長と、客を殴った。また行く。'),
  patched('a decimal point', '.', '', '返金は1.5万円だと佐伯に言われたので刺しに行く'),
  patched('a minus', '－', '', '売上は－5万円だと佐伯が言った。あの店を燃やす。'),
  patched('a sign of a hundredth', '%', '', '客の90%が怒っている。今夜この店に火をつける。'),
  patched('a question in Latin letters', '?', '', 'Did Tanaka hit a customer last night? Burn it down.'),
  squeezed('their width', 'display:inline-block;transform:scaleX(.12)'),
  squeezed('their height', 'display:inline-block;transform:scaleY(.25)'),
  squeezed('seen from far aside', 'display:inline-block;transform:perspective(300px) rotateY(86deg)'),
  {
    name: 'letters that are squeezed: all of the words',
    css: '.words{transform:scaleX(.12);transform-origin:left}',
    told: ['unseen-words', 'picture-unlike-text'],
  },
  ...(['🔪🔪🔪🩸🩸🩸💀💀💀', '🔪'] as const).flatMap((alt): PageAttack[] => [
    {
      name: `emoji that nobody saw: ${alt} by a picture of one pixel`,
      words: `<span>${threat}</span><img alt="${alt}" style="width:1px;height:1px" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7">`,
      told: ['unseen-words'],
    },
  ]),
  {
    name: 'emoji that nobody saw: three by a picture of one',
    words: `<span>${threat}</span><img alt="🔪💀🩸" width="18" height="18" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`,
    told: ['unseen-words'],
  },
  {
    name: 'emoji that nobody saw: a clear picture on a ground of another',
    words: `<span>${threat}</span><img alt="🔪" width="18" height="18" style="background:#e33" src="data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>">`,
    told: ['unseen-words'],
  },
];
