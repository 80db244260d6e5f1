/** Pages that ran, called or redirected in an earlier version, and their kin. */
export const hostilePages: [name: string, html: string][] = [
  [
    'a second head in the body',
    '<body><p>x</p><head><meta http-equiv="refresh" content="0;url=https://evil.example/"></head>',
  ],
  ['a refresh in the body', '<meta http-equiv="Refresh" content="0;https://evil.example/">'],
  ['raw text that reads differently again', '<xmp></xmp><img src=x onerror=alert(1)></xmp>'],
  ['a listing', '<listing><img title="</listing><img src=x onerror=alert(1)>"></listing>'],
  ['plaintext', '<plaintext><script>alert(1)</script>'],
  ['a style that ends in capitals', '<style>a{}</STYLE><script>alert(1)</script>'],
  ['a style in a picture of lines', '<svg><style><img src=x onerror=alert(1)></style></svg>'],
  [
    'mathml text points',
    '<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
  ],
  [
    'noscript, read with and without script',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  ],
  [
    'a template',
    '<template><script>alert(1)</script></template><div><template shadowrootmode="open"><script>alert(1)</script></template></div>',
  ],
  ['a frame with its own page', '<iframe srcdoc="<script>alert(1)</script>"></iframe>'],
  [
    'a script address',
    '<a href="java\tscript:alert(1)">a</a><a href=" javascript:alert(1)">b</a><form action="javascript:alert(1)"><button formaction="javascript:alert(1)">',
  ],
  ['a data page', '<a href="data:text/html,<script>alert(1)</script>">a</a><object data="data:text/html,x"></object>'],
  [
    'a link over all of it',
    '<a href="https://evil.example/login" style="position:fixed;inset:0;z-index:9" data-banken-href="https://x.com/">x</a>',
  ],
  ['handlers', '<body onload=alert(1)><img src=x onerror=alert(1)><details open ontoggle=alert(1)>'],
  [
    'svg loads',
    '<svg><image href="https://evil.example/a.png"/><use href="https://evil.example/#a"/><animate onbegin=alert(1) attributeName=x /><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  ],
  [
    'pictures from elsewhere',
    '<img src="https://evil.example/a.png" srcset="https://evil.example/b.png 2x"><video poster="https://evil.example/c.png"><input type=image src="https://evil.example/d.png">',
  ],
  ['a picture of lines as data', '<img src="data:image/svg+xml,<svg onload=alert(1)>">'],
  [
    'styles from elsewhere',
    '<link rel=stylesheet href="https://evil.example/a.css"><p style="background:u\\72l(https://evil.example/a)">x</p><p style="background:image-set(\'https://evil.example/a\' 1x)">',
  ],
  ['a base', '<base href="https://evil.example/"><a href="/x">x</a>'],
  [
    'a name that stands for a property',
    '<form><input name=attributes><input name=childNodes><input name=localName>x</form>',
  ],
  [
    'a declaration and comments',
    '<!-- <script> --><!doctype html [<!ENTITY x "<script>">]><![CDATA[<script>alert(1)</script>]]>',
  ],
];

/** Styles that load something from elsewhere. */
export const hostileStyles: string[] = [
  '@import "https://evil.example/a.css"; a{color:red}',
  'a{background:url(https://evil.example/a.png)}',
  'a{background:u\\72 l("https://evil.example/a.png")}',
  'a{background:u/**/rl(https://evil.example/a.png)}',
  'a{background:u@import x;rl(https://evil.example/a.png)}',
  'a{background:image-set("https://evil.example/a.png" 1x)}',
  'a{--x:url(https://evil.example/a.png);background:var(--x)}',
  '@font-face{font-family:x;src:url("//evil.example/f")}',
  'a{-moz-binding:url(https://evil.example/x.xml#a);behavior:url(x.htc)}',
  '@IMPORT url(https://evil.example/a.css);',
  'a{background:\\75\\72\\6c(https://evil.example/a)}',
];

/** Text with the mark that tells its encoding before every other, in Base64. */
function inEncoding(text: string, encoding: 'utf-16le' | 'utf-16be'): string {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return (encoding === 'utf-16be' ? bytes.swap16() : bytes).toString('base64');
}

/** What a page that was written anew must not be changed into. */
export const actingPages: [what: string, change: (good: string) => string][] = [
  ['a script', (good: string) => good.replace('本文', '<script>alert(1)</script>')],
  ['a handler', (good: string) => good.replace('<body>', '<body onload="alert(1)">')],
  ['no policy', (good: string) => good.replace(/<meta http-equiv[^>]*>/, '')],
  ['another policy', (good: string) => good.replace('img-src data:', 'img-src *')],
  ['a picture from elsewhere', (good: string) => good.replace('本文', '<img src="https://evil.example/a.png"/>')],
  ['a value without quotes', (good: string) => good.replace('本文', '<p class=a>x</p>')],
  ['an element that never ends', (good: string) => good.replace('本文', '<p>x')],
  [
    'a program that is called a picture',
    (good: string) => good.replace('本文', `<img alt="" src="data:image/png;base64,${btoa('MZ\x90\0program of x')}"/>`),
  ],
  ['a second body behind its end', (good: string) => good.replace('</html>', '<body hidden=""></body></html>')],
  ['words in its head', (good: string) => good.replace('</head>', '<p>x</p></head>')],
  ['a comment', (good: string) => good.replace('本文', '<!-- x -->')],
  [
    'a sheet that loads',
    (good: string) => good.replace(/base64,[^"]*/, `base64,${btoa('@import "https://evil.example";')}`),
  ],
  ...(['utf-16le', 'utf-16be'] as const).map((encoding): [string, (good: string) => string] => [
    `a sheet in ${encoding}`,
    (good) =>
      good.replace(/base64,[^"]*/, `base64,${inEncoding('a{background:url(https://evil.example/p)}', encoding)}`),
  ]),
  ['something behind the end', (good: string) => `${good}<p>x</p>`],
  ['capitals', (good: string) => good.replace('本文', '<SCRIPT>x</SCRIPT>')],
];
