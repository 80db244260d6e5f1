import { broughtListSchema } from '../../shapes/records/brought';
import type { Content } from '../layout/content';
import type { FontTables } from '../layout/font-tables';
import { setText } from '../layout/set-text';
import { factTable, factWidth, heading } from '../layout/style';
import type { ShownCapture } from './folders';
import { framed, type ImageShelf } from './picture';

/** Files that a person brought: what each says of itself, as a claim, its digest, and the pictures that can be printed. */
export async function broughtPages(folder: ShownCapture, font: FontTables, shelf: ImageShelf): Promise<Content[]> {
  const bytes = folder.files.get('brought.json');
  if (!bytes) return [];
  const { files } = broughtListSchema.parse(JSON.parse(new TextDecoder().decode(bytes)));
  const rows = files.map(({ name, from, bytes: size, sha256, takenAt }): [string, Content] => {
    const whose = name.endsWith('.eml.txt') ? 'メール' : '写真';
    const said = takenAt ? `${whose}の記載では ${takenAt}（主張）` : '時刻の記載なし';
    return [name, setText(`${from}\n${size.toLocaleString('en-US')} バイト　${said}\n${sha256}`, factWidth, font)];
  });
  const pictures = await Promise.all(
    files
      .filter(({ name }) => name.endsWith('.png'))
      .map(({ name, from }) =>
        framed(
          {
            bytes: folder.files.get(name),
            path: `${folder.path}${name}`,
            key: `${folder.number}-${name.replaceAll('/', '-')}`,
            title: from,
            seams: [],
            note: '本人が持ち込んだ画像',
            ratio: 1,
            caption: { words: '↓ 枠は番犬が加えたもの。枠の中は持ち込まれた画像のまま', strong: false },
          },
          shelf,
        ),
      ),
  );
  return [heading('持ち込まれたファイル', '1 バイトも変えていません'), factTable(rows), ...pictures.flat()];
}
