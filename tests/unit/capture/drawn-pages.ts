const many = (count: number, of: (at: number) => string) => Array.from({ length: count }, (_, at) => of(at)).join('');
const words = (at: number) => `投稿${at}番。駅前店のレジの人、次のシフト、見に行くわ。`;

/** A picture of two colours. */
const tile =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='20' height='20'%3E%3Crect width='20' height='20' fill='%23fc6'/%3E%3Cpath d='M0 20L20 0V20z' fill='%23369'/%3E%3C/svg%3E";

/**
 * Pages whose look hangs on something that a picture of them may lose. Each has an element `p0` and one `p45`; the share of
 * pixels in per cent that may differ to the eye, where it is not next to none.
 */
export const drawnPages: readonly (readonly [name: string, body: string, most?: number])[] = [
  [
    'margins that join, between columns, under a fixed head',
    `<style>body{margin:0;font:15px sans-serif}header{position:fixed;inset:0 0 auto;height:48px;background:#fe8}
    .cols{display:flex}nav{flex:0 1 160px}main{flex:1}aside{flex:0 1 240px}article{border-bottom:1px solid #999}
    article p{margin:24px 8px}article:nth-of-type(odd){background:#eef}</style>
    <header><b>広場</b></header><div class="cols"><nav>${many(40, (at) => `<a>項目${at}</a><br>`)}</nav>
    <main>${many(80, (at) => `<article id="p${at}"><p>${words(at)}<b>太い</b></p></article>`)}</main>
    <aside>${many(30, (at) => `<section><h3>${at}</h3><p>脇</p></section>`)}</aside></div>`,
  ],
  [
    'numbers of a list, and a list in a grid',
    `<style>body{display:grid;grid-template-columns:1fr auto;gap:10px;font:14px serif}li{margin:10px;padding:4px}
    li+li{border-top:2px dotted green}</style><ol>${many(90, (at) => `<li id="p${at}"><span>${words(at)}</span></li>`)}</ol>
    <div><ul><li>点</li><li style="list-style:square">角</li></ul>${many(20, () => '<p><i>広告</i></p>')}</div>`,
  ],
  [
    'rows of a table, whose columns are as wide as the widest cell',
    `<style>table{border-collapse:collapse}td{border:1px solid;padding:6px}</style><table><tbody>${many(
      90,
      (at) =>
        `<tr id="p${at}"><td><b>${at}</b></td><td><span>${'長い'.repeat(at % 17)}</span></td><td><i>名無し</i></td></tr>`,
    )}</tbody></table>`,
  ],
  [
    'drawings: styled by the page, with symbols, clips and words, in a list of icons',
    `<style>body{margin:0;font:15px sans-serif}svg{width:24px;height:24px;color:#c36;vertical-align:middle}
    .wide{fill:none;stroke:currentColor;stroke-width:2}article:nth-child(even) .wide{stroke:#36c;transform:rotate(12deg);
    transform-origin:12px 12px}text{font:9px serif;letter-spacing:1px}circle{r:5px;opacity:.5}</style>
    <svg style="display:none"><symbol id="far" viewBox="0 0 9 9"><path d="M1 1h7v7z"/></symbol></svg>
    ${many(
      80,
      (at) => `<article id="p${at}"><p>${words(at)}</p><svg viewBox="0 0 24 24"><defs><clipPath id="c${at}"><rect
      width="12" height="24"/></clipPath><g id="s${at}"><path d="M2 2h9v9z"/></g></defs><circle cx="12" cy="12"/><path
      class="wide" d="M3 20L20 3"/><g clip-path="url(#c${at})"><rect fill="#090" x="4" y="14" width="16" height="6"/></g>
      <use href="#s${at}" x="8"/><text x="2" y="22">字</text></svg><svg fill="teal"><rect width="9" height="9"/></svg><svg
      ><use href="#far"/></svg></article>`,
    )}`,
  ],
  [
    'what a style sheet writes beside the words, lines cut short, letters in capitals',
    `<style>body{font:15px/1.5 sans-serif;margin:8px}.new::before{content:"新 ";color:red}.new::after{content:" (" attr(data-n) ")";color:#060}
    .bar{position:relative;padding-left:20px}.bar::before{content:"";position:absolute;left:4px;top:4px;bottom:4px;width:6px;background:#36c;border-radius:3px}
    .short{width:180px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}.clamp{display:-webkit-box;-webkit-line-clamp:2;
    -webkit-box-orient:vertical;overflow:hidden;width:220px}.up{text-transform:uppercase;letter-spacing:2px}
    .quote{display:flex;gap:6px}.quote::before{content:"“";font-size:30px;line-height:1}</style>${many(
      60,
      (
        at,
      ) => `<div id="p${at}" class="bar"><span class="new" data-n="${at}">${words(at)}</span><div class="short">${words(at)}${words(at)}</div>
      <div class="clamp">${words(at).repeat(3)}</div><span class="up">thread <u>${at}</u></span><div class="quote"><p>引用</p></div></div>`,
    )}`,
  ],
  [
    'turned, scaled, faded and filtered boxes, and layers over one another',
    `<style>body{font:15px sans-serif;margin:8px}.row{position:relative;height:90px;border:1px solid #ccc}
    .a{position:absolute;left:20px;top:10px;width:120px;height:50px;background:#fc9;z-index:2;opacity:.6}
    .b{position:absolute;left:80px;top:30px;width:120px;height:50px;background:#9cf;z-index:1;border-radius:12px;box-shadow:2px 3px 5px #0008}
    .t{transform:rotate(8deg) scale(1.2);position:absolute;left:260px;top:20px;width:140px;border:2px solid #333;padding:4px}
    .s{transform:translate(10px,6px);margin-left:430px;width:100px;background:#efe}.g{filter:grayscale(1);color:red;margin-left:560px}
    .over{margin-top:-20px;background:#ffd9;width:200px}</style>${many(
      50,
      (at) =>
        `<div class="row" id="p${at}"><div class="b">下<b>${at}</b></div><div class="a">上</div><div class="t">傾き<span style="background:#dfd">${at}</span></div><div class="s">ずれ</div><div class="g">灰</div></div><div class="over">重なり</div>`,
    )}`,
  ],
  [
    'pictures as backgrounds, gradients, sprites, fitted pictures and text over them',
    `<style>body{font:15px sans-serif;margin:0}.card{height:80px;margin:8px;padding:8px;border:6px double #963;
    background:url("${tile}") 10px 4px/30px repeat,linear-gradient(90deg,#fff,#cde)}.card:nth-child(even){background:url("${tile}") no-repeat right bottom #eee}
    img{width:60px;height:30px;object-fit:cover;border:2px solid #000;padding:3px;border-radius:8px}h3{background:linear-gradient(#f00,#00f);background-clip:text;color:transparent;display:inline-block;margin:0}</style>${many(
      50,
      (at) => `<div class="card" id="p${at}"><img src="${tile}" alt=""><h3>見出し${at}</h3> ${words(at)}</div>`,
    )}`,
    // Letters filled by a gradient have one colour of it
    0.6,
  ],
  [
    'a list that scrolls in itself, with what is fixed or stands outside of what clips it',
    `<style>body{margin:0;font:15px sans-serif}.list{height:400px;overflow:auto;width:500px;border:3px solid #555;padding:5px}
    .head{position:sticky;top:0;background:#ff9}.tip{position:absolute;left:520px;background:#fdd}.clip{overflow:hidden;height:40px;width:150px;background:#eee}
    .button{position:fixed;right:10px;bottom:10px;background:#393;color:#fff;padding:12px;border-radius:50%}</style>
    <div class="list" id="list"><div class="head">見出し</div>${many(90, (at) => `<p id="p${at}">${words(at)}</p>${at % 9 === 0 ? `<div class="clip">切れる${words(at)}<span class="tip">外に${at}</span></div>` : ''}`)}</div>
    <div class="button">書く</div>`,
  ],
  [
    'forms, emoji, ruby, columns of letters, words from right to left and of other sizes in one line',
    `<style>body{font:16px sans-serif;margin:8px}.v{writing-mode:vertical-rl;height:90px;border:1px solid}.big{font-size:28px}
    mark{padding:2px 6px;border-radius:4px;border:1px solid #a80}.i{display:inline-flex;gap:4px;border:1px solid #888;padding:2px;vertical-align:middle}</style>${many(
      50,
      (
        at,
      ) => `<div id="p${at}"><input value="入力${at}"> <input type="checkbox" checked> <select><option>甲<option selected>乙${at}</select> <button>押す</button>
      <p>字😀の👨‍👩‍👧‍👦列 <span class="big">大</span>小 <mark>印のついた${at}</mark> <ruby>漢字<rt>かんじ</rt></ruby> x<sup>2</sup> <s>取消</s> <span dir="rtl">שלום עולם ${at}</span> <span class="i">札<b>${at}</b></span></p>
      <div class="v">縦に書く${words(at)}</div></div>`,
    )}`,
    // Controls have a plain look
    0.4,
  ],
  [
    'words in a shadow root, put into its slots, in what is shown without a box, and white space that counts',
    `<style>body{font:15px sans-serif;margin:8px}.none{display:contents;color:#900}pre{background:#eee;padding:6px;tab-size:4}</style>${many(
      50,
      (
        at,
      ) => `<section id="p${at}"><template shadowrootmode="open"><style>b{color:#06c}.in{border:1px dashed;padding:4px}::slotted(i){color:green}</style><div class="in"><b>中の${at}</b><slot></slot></div></template><i>差し込み</i>${words(at)}</section>
      <div class="none">箱の<em>ない</em>語</div><pre>一行\n\t二行  空き\n三行</pre>`,
    )}`,
  ],
];
