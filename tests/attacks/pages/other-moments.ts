import type { PageAttack } from './page-attack';
import { praise, threat } from './x-page';

const words = `<span>${praise}</span>`;
const show = (said: string) => `document.querySelector('#post .words').innerHTML='<span>${said}</span>'`;
const exchangeNames =
  "const [a,b]=document.querySelectorAll('.names');[a.innerHTML,b.innerHTML]=[b.innerHTML,a.innerHTML]";

const exchangeNodes = 'const a=[...post.childNodes],b=[...second.childNodes];post.append(...b);second.append(...a)';
const exchangePlaces =
  'const a=post.parentNode,b=second.parentNode;if(a.compareDocumentPosition(b)&4)b.after(a);else a.after(b)';

/** Words of the post that a style keeps out of sight, until the pointer comes or until the press. */
const hiddenUntil = (how: string, css: string, script: string, letIn: string): PageAttack[] => {
  const page = {
    words: '<span>店員の田中は</span><b class="z">とても親切だと言う人はばかで、</b><span>くずだ。殺す。</span>',
    css: `.z,#post b{font-weight:400}${css}`,
    told: ['changed-before-click'],
  };
  return [
    { ...page, name: `words hidden by ${how} until the press`, script, whileDown: letIn },
    {
      ...page,
      name: `words hidden by ${how} until the pointer comes`,
      script: `${script};addEventListener('mousemove',(e)=>{if(e.clientX>600&&!window.q){window.q=1;${letIn}}},true)`,
    },
    {
      ...page,
      name: `words hidden by ${how} until the page counts the click`,
      script: `${script};const k=()=>performance.eventCounts.get('click'),was=k(),i=setInterval(()=>{if(k()>was){clearInterval(i);${letIn}}},1)`,
    },
  ];
};

/** The post is another one for a moment. */
export const otherMoments: readonly PageAttack[] = [
  ...hiddenUntil('a class', '.z{opacity:0}', '', "document.querySelector('.z').className=''"),
  ...hiddenUntil(
    'contents that are skipped',
    '.z{display:inline-block;content-visibility:hidden}',
    '',
    "document.querySelector('.z').className=''",
  ),
  ...hiddenUntil(
    'a sheet of the page’s script',
    '',
    "globalThis.z=new CSSStyleSheet();z.replaceSync('.z{display:none}');document.adoptedStyleSheets=[z]",
    'document.adoptedStyleSheets=[]',
  ),
  ...hiddenUntil(
    'a highlight',
    '::highlight(h){color:#fff}',
    "const n=document.querySelector('.z').firstChild;CSS.highlights.set('h',new Highlight(new StaticRange({startContainer:n,startOffset:0,endContainer:n,endOffset:n.length})))",
    'CSS.highlights.clear()',
  ),
  ...hiddenUntil(
    'an animation',
    '',
    "globalThis.a=document.querySelector('.z').animate([{opacity:0},{opacity:0}],{duration:1e9})",
    'a.cancel()',
  ),
  ...hiddenUntil(
    'discs in their place',
    '.z{-webkit-text-security:disc}',
    '',
    "document.querySelector('.z').className=''",
  ),
  {
    name: 'a word is folded away until the press',
    words:
      '<span>店員の田中は</span><details><summary hidden></summary>とても親切だと言う人はばかで、</details><span>くずだ。殺す。</span>',
    whileDown: "document.querySelector('#post details').open=true",
    told: ['changed-before-click'],
  },
  {
    name: 'the words of its handle are another’s until the page counts the click',
    script: `const h=document.querySelector('#post .handle'),own=h.textContent;h.textContent='@yamada_taro';const k=()=>performance.eventCounts.get('click'),was=k(),i=setInterval(()=>{if(k()>was){clearInterval(i);h.textContent=own}},1)`,
    told: ['changed-before-click'],
  },
  {
    name: 'other words stand in a closed root until the press',
    words: `<div id="w">${threat}</div>`,
    script: `globalThis.r=document.querySelector('#w').attachShadow({mode:'closed'});r.innerHTML='${praise}'`,
    whileDown: "r.innerHTML='<slot></slot>'",
    told: ['changed-before-click'],
  },
  {
    name: 'exchanged as the pointer comes',
    words,
    script: `addEventListener('mousemove',(e)=>{if(!window.q&&e.clientY>0){window.q=1;${show(threat)}}},true)`,
    told: ['changed-before-click'],
  },
  {
    name: 'exchanged letter by letter in one node as the pointer comes',
    words,
    script: `addEventListener('mousemove',(e)=>{if(!window.q&&e.clientY>0){window.q=1;document.querySelector('#post .words span').firstChild.data='${threat}'}},true)`,
    told: ['changed-before-click'],
  },
  {
    name: 'its author and address exchanged for an innocent’s as the pointer comes',
    script: `addEventListener('mousemove',(e)=>{if(window.q||e.clientY<30)return;window.q=1;${exchangeNames}},true)`,
    // Where it comes before the reading, or after it: the record then holds what was seen
    told: ['changed-before-click', 'changed-since-click'],
  },
  {
    name: 'its author and address exchanged for an innocent’s between press and release',
    whileDown: exchangeNames,
    told: ['changed-before-click'],
  },
  {
    name: 'exchanged whole for an innocent’s in one element between press and release',
    whileDown: exchangeNodes,
    told: ['changed-before-click'],
  },
  {
    name: 'exchanged whole for an innocent’s once the page’s count of presses rises, and back later',
    script: `const f=()=>{${exchangeNodes}};const t=setInterval(()=>{if(performance.eventCounts.get('pointerdown')>0){clearInterval(t);f();setTimeout(f,1200)}},1)`,
    whileDown: '0',
    told: ['changed-before-click'],
  },
  {
    name: 'put in the place of an innocent’s as the pointer comes, and back later',
    script: `const f=()=>{${exchangePlaces}};addEventListener('pointermove',(e)=>{if(e.clientX>600&&!window.q){window.q=1;f();setTimeout(f,1500)}})`,
    whileDown: '0',
    told: ['changed-before-click'],
  },
  {
    name: 'taken away between press and release',
    whileDown: "document.querySelector('#post').closest('.cell').remove()",
    told: ['post-gone'],
  },
  {
    name: 'flickers forty times a second',
    script: `let k=0;setInterval(()=>{document.querySelector('#post .words span').firstChild.data=(k^=1)?'${praise}':'${threat}'},25)`,
    told: ['changed-before-click', 'changed-since-click', 'picture-unlike-text'],
  },
  {
    name: 'painted as a threat, read as praise, in every frame',
    words,
    script: `const n=document.querySelector('#post .words span').firstChild,c=new MessageChannel();c.port1.onmessage=()=>{n.data='${praise}'};(function f(){n.data='${threat}';c.port2.postMessage(0);requestAnimationFrame(f)})()`,
    told: ['picture-unlike-text', 'changed-before-click', 'changed-since-click'],
  },
  {
    name: 'moved out of the picture by an animation',
    css: '@keyframes fly{from,to{transform:translateX(-3000px)}}html.go #post .words{animation:fly 4s steps(1)}',
    script: "addEventListener('mousemove',()=>document.documentElement.classList.add('go'),true)",
    told: ['letters-not-compared', 'unseen-words'],
  },
  {
    name: 'made transparent by an animation while it is shot',
    css: '@keyframes fade{from,to{opacity:.01}}html.go #post .words{animation:fade 6s steps(1)}',
    script: "addEventListener('mousemove',()=>setTimeout(()=>document.documentElement.classList.add('go'),200),true)",
    told: ['picture-unlike-text', 'unseen-words'],
  },
  {
    name: 'covered for less than a second after the press',
    script: `addEventListener('mousemove',()=>{if(window.q)return;window.q=1;const r=document.querySelector('#post .words').getBoundingClientRect();const d=document.createElement('div');d.style.cssText='position:fixed;pointer-events:none;background:#fff;z-index:9;left:'+r.left+'px;top:'+r.top+'px;width:'+r.width+'px;height:30px';d.textContent='${praise}';setTimeout(()=>document.body.append(d),10);setTimeout(()=>d.remove(),4000)},true)`,
    told: ['picture-unlike-text'],
  },
  {
    name: 'other words when the page scrolls for the shot',
    words: `<span>${`${threat}\n`.repeat(90)}</span>`,
    script:
      "addEventListener('scroll',()=>{const t=document.querySelector('#post .words span');t.style.visibility='hidden';setTimeout(()=>{t.style.visibility=''},900)},true)",
    told: ['picture-unlike-text', 'unseen-words', 'letters-not-compared'],
  },
];
