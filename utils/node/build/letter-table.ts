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

/** The fonts that papers are drawn with. */
export async function reportFonts(): Promise<ReportFonts> {
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

/** For a verifier that has them at hand. */
export const fontsOfPapers = async (): Promise<LetterBook> => bookOfFonts(await reportFonts());
