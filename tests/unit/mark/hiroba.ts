/** The invented site of the mockup: its look, a feed in the middle, room at the right. */
export interface HirobaOptions {
  posts?: number;
  ground?: 'light' | 'dark' | 'colored';
  /** The feed scrolls inside the page, as in a map's side panel. */
  isPanel?: boolean;
}

const grounds = {
  light: 'background:#fff;color:#22262e',
  dark: 'background:#12151c;color:#e4e7ee',
  colored: 'background:#f6e3c2;color:#6b5627',
};

/** One post as the site writes it. */
export function hirobaPost(id: string): string {
  return `<article data-id="${id}"><span class="av"></span><div><b>客 ${id}</b> <span>@sample${id}</span><p>駅前店のレジの人の話。<br>二行目 ${id}</p><div class="acts"><span>返事</span><span>回す</span><span>花</span><span>しおり</span></div></div></article>`;
}

export function hiroba({ posts = 8, ground = 'light', isPanel = false }: HirobaOptions = {}): string {
  const feed = Array.from({ length: posts }, (_, at) => hirobaPost(String(at + 1))).join('\n');
  return `<!doctype html><html lang="ja"><meta charset="utf-8"><title>ひろば</title><style>
body{margin:0;${grounds[ground]};font:15px/1.55 serif}
.hiroba{display:grid;grid-template-columns:168px minmax(0,500px) 1fr}
nav{padding:22px 20px}
main{border-inline:1px solid #8884;${isPanel ? 'height:360px;overflow-y:auto;' : ''}}
article{display:grid;grid-template-columns:44px 1fr;gap:12px;padding:14px 16px 10px;border-bottom:1px solid #8884}
article p{margin:0}
.av{width:44px;height:44px;border-radius:14px;background:#8f9fc4}
.acts{display:flex;gap:44px;margin-top:6px;font-size:13px;opacity:.7}
@media (max-width:600px){.hiroba{grid-template-columns:1fr}nav{display:none}}
</style><div class="hiroba"><nav>ひろば<p><input aria-label="さがす"></p></nav><main>${feed}</main><aside></aside></div></html>`;
}
