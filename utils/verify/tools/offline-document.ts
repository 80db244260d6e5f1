import { base64Of } from '../../bytes/base64';

/** SHA-256 of a text in UTF-8, as bytes. */
export const sha256Of = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));

/**
 * `verify.html` from its three parts; its policy names script and style by their digests and allows nothing else but a
 * thread that the script makes of itself (`worker-src blob:`), under the same policy.
 */
export async function offlineDocument(
  script: string,
  style: string,
  words: { title: string; noscript: string },
): Promise<string> {
  const named = async (text: string) => `'sha256-${base64Of(await sha256Of(text))}'`;
  const policy = `default-src 'none'; script-src ${await named(script)}; style-src ${await named(style)}; img-src data:; worker-src blob:; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="ja">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<div id="app"><noscript>${words.noscript}</noscript></div>
<script>${script}</script>
</body>
</html>
`;
}
