import { type ByteSource, fileSource } from '../../../utils/bytes/byte-source';
import { crc32 } from '../../../utils/bytes/crc32';
import { sha256Hex } from '../../../utils/bytes/digest';
import { StoredZip } from '../../../utils/bytes/zip/stored-zip';
import { letterPdf } from '../../../utils/export/documents/letter-pdf';
import { docxOf } from '../../../utils/takedown/letters/docx-file';
import type { ReportFonts } from '../../../utils/verify/layout/font-tables';
import type { FinishedPack, PackingProgress, PackingWish, PageHelp, PaperFile } from './packing';
import { workFile } from './work-files';
import { WrittenFile } from './write-file';

type Made = { name: string; bytes: Uint8Array<ArrayBuffer> };

/**
 * One ZIP for counsel: the finished pack as it is, so that its own verifier judges it, each paper as a Word file to work on
 * and as PDF to read, and the digests of them all as `sha256sum -c` reads them.
 */
export async function counselFile(
  pack: FinishedPack & { sha256: string },
  { version, organization, counsel }: PackingWish,
  { createdAt, fonts, page }: { createdAt: string; fonts: ReportFonts; page: PageHelp },
  onProgress: (progress: PackingProgress) => void,
): Promise<FinishedPack> {
  const directory = pack.name.replace(/\.zip$/, '_counsel');
  const files = counsel?.files ?? [];
  const facts = { createdAt, version, author: organization ?? `番犬 ${version}` };
  const zip = new StoredZip(createdAt);
  const out = new WrittenFile(await page.thread('writer'), { id: pack.work, name: 'counsel.zip' });
  const sums = [`${pack.sha256}  ${pack.name}`];
  const add = async ({ name, bytes }: Made) => {
    await out.put(zip.begin(`${directory}/${name}`, bytes));
    await out.put(bytes);
  };
  for (const [done, file] of files.entries()) {
    onProgress({ step: 'papers', done, total: files.length });
    for (const made of await bothFormats(file, facts, fonts)) {
      await add(made);
      sums.push(`${await sha256Hex(made.bytes)}  ${made.name}`);
    }
  }
  const plain = fileSource(await workFile(pack.work, 'pack.zip'));
  let crc = 0;
  for (const bytes of piecesOf(plain)) crc = crc32(bytes, crc);
  await out.put(zip.beginSized({ name: `${directory}/${pack.name}`, size: plain.size, crc }));
  for (const bytes of piecesOf(plain)) await out.put(bytes);
  await add({ name: 'sha256sums.txt', bytes: new TextEncoder().encode(`${sums.join('\n')}\n`) });
  await out.put(zip.finish());
  onProgress({ step: 'papers', done: files.length, total: files.length });
  return { ...pack, name: `${directory}.zip`, file: 'counsel.zip', ...(await out.close()) };
}

const pieceBytes = 4 * 1024 ** 2;

function* piecesOf(source: ByteSource): Generator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < source.size; at += pieceBytes) yield source.read(at, Math.min(source.size, at + pieceBytes));
}

async function bothFormats(
  { name, papers }: PaperFile,
  facts: Parameters<typeof letterPdf>[1],
  fonts: ReportFonts,
): Promise<Made[]> {
  const word = new Uint8Array(await (await docxOf(papers)).arrayBuffer());
  return [
    { name: `${name}.docx`, bytes: word },
    { name: `${name}.pdf`, bytes: await letterPdf(papers, facts, fonts) },
  ];
}
