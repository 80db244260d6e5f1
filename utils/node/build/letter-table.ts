/** Build time and command line: how the letters of our papers are drawn, out of the fonts of the package. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import {
  bookOfFonts,
  type LetterBook,
  letterTable,
  type ReportFonts,
  tableOfFonts,
} from '../../verify/letters/letter-book';
import { kept } from './kept';

const require = createRequire(import.meta.url);

let fonts: Promise<ReportFonts> | undefined;

/** The fonts that papers are drawn with, read once a process: nobody writes into them. */
export function reportFonts(): Promise<ReportFonts> {
  fonts ??= readFonts();
  return fonts;
}

async function readFonts(): Promise<ReportFonts> {
  const bytesOf = async (name: string) =>
    new Uint8Array(await readFile(require.resolve(`@expo-google-fonts/noto-sans-jp/${name}.ttf`))).buffer;
  const [regular, bold] = await Promise.all(
    ['400Regular/NotoSansJP_400Regular', '700Bold/NotoSansJP_700Bold'].map(bytesOf),
  );
  if (!regular || !bold) throw new RangeError('no font');
  return { regular, bold };
}

/** The file of all letters' digests. */
export const lettersOfPapers = async (): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await kept(letterTable, async () => tableOfFonts(await reportFonts())));

let book: Promise<LetterBook> | undefined;

/** For a verifier that has them at hand: one book a process, which remembers the letters that were asked for. */
export function fontsOfPapers(): Promise<LetterBook> {
  book ??= reportFonts().then((read) => remembering(bookOfFonts(read)));
  return book;
}

function remembering(asked: LetterBook): LetterBook {
  const known = { Regular: new Map<number, Promise<string[]>>(), Bold: new Map<number, Promise<string[]>>() };
  return {
    digestsOf(cut, point) {
      const digests = known[cut].get(point) ?? asked.digestsOf(cut, point);
      known[cut].set(point, digests);
      return digests;
    },
  };
}
