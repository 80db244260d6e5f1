import { leavings } from './leavings';
import { limits } from './limits';
import { permissionCells } from './permissions';
import { storeTexts } from './store-texts';

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const leavingTable = (lang: 'ja' | 'en') =>
  table(
    lang === 'ja' ? ['何が', 'いつ', 'どこへ'] : ['what', 'by', 'to'],
    leavings.map(({ what, by, to }) => [what[lang], by[lang], to[lang]]),
  );

const blocks: Record<string, () => string> = {
  'permissions ja': () => table(['許可', 'いつ', '何のために'], permissionCells('ja')),
  'permissions en': () => table(['permission', 'when', 'why'], permissionCells('en')),
  'leaves ja': () => leavingTable('ja'),
  'leaves en': () => leavingTable('en'),
  'limits ja': () => limits.map(({ ja }) => `- ${ja}`).join('\n'),
  'limits en': () => limits.map(({ en }) => `- ${en}`).join('\n'),
};

/** Pages that carry such blocks, by their path in the repository. */
export const statedPages = ['README.md', '.github/README.ja.md'] as const;

/** A page with what stands between `<!-- said NAME -->` and `<!-- /said -->` made anew. */
export function withStatement(page: string): string {
  return page.replaceAll(
    /(<!-- said ([\w ]+) -->)[\s\S]*?(<!-- \/said -->)/g,
    (_, start: string, name: string, end: string) => `${start}\n\n${blocks[name]?.() ?? ''}\n\n${end}`,
  );
}

/** The stores' texts and the privacy policy, by their path below the folder of texts. */
export function storePages(): Map<string, string> {
  const pages = (['ja', 'en'] as const).map((lang): [string, string] => {
    const { name, short, long } = storeTexts[lang];
    return [`store.${lang}.md`, `# ${name}\n\n${short}\n\n${long}\n`];
  });
  return new Map([...pages, ['PRIVACY.md', privacy()]]);
}

function privacy(): string {
  return `# プライバシーポリシー · Privacy policy

番犬は、情報を集めません。開発者へ送られるものはありません。サーバー、分析、広告、遠くから読むプログラムはありません。記録は、使う人の端末のブラウザーの中にあり、拡張を消すと消えます。端末の外へ出るのは、次のものだけです。

${leavingTable('ja')}

パスワード、クッキー、本人確認の書類、署名は保存しません。会社の設定で、押していない記録や、自動で送ることを始めることはできません。

Banken collects nothing. Nothing is sent to its developers; there is no server, no analytics, no advertising, no remote code. Records lie in the browser on the user’s machine and go with the extension. Only this leaves:

${leavingTable('en')}

Passwords, cookies, identity papers and signatures are not stored. No setting of a company can begin recording or sending without a person’s press.
`;
}
