import { readPixels, samplesOf } from '../../bytes/png/png';
import { readChunks } from '../../bytes/png/png-chunks';
import { TooLarge } from '../pdf/pdf-words';
import type { ImageShelf, PictureRows } from '../report/picture';

/** Cuts of pictures that are laid on pages at most where nobody says how many pages there are: each costs some kilobytes. */
const mostCuts = 20_000;
/** Pictures on a page, and in a report of few pages. */
const cutsOnPage = 10;
const fewCuts = 100;
/** Pixels that are looked through for transparent ones, in all; a report tells of them as well as it can. */
const mostLooked = 200_000_000;

/** Rows of a picture that a report prints, under the key by which its page names them. */
export interface NamedRows extends PictureRows {
  key: string;
}

/** Measures the pictures that a report can print, and keeps which rows of them it does. A picture of a few bytes can be higher than all paper. */
export class NamedPictures implements ImageShelf {
  readonly rows: NamedRows[];
  private left = mostLooked;

  /**
   * @param pages of the paper that is there
   * @param tells whether it says of any picture that it had transparent parts
   */
  constructor(
    private readonly pages?: number,
    private readonly tells = false,
    before: readonly NamedRows[] = [],
  ) {
    this.rows = [...before];
  }

  async draw(bytes: Uint8Array<ArrayBuffer>) {
    const parts = readChunks(bytes);
    samplesOf(parts);
    this.left -= this.tells ? parts.width * parts.height : 0;
    const translucent = this.tells && this.left >= 0 && (await readPixels(bytes)).translucent;
    return { ...parts, translucent, slice: async () => new Uint8Array() };
  }

  /** @throws TooLarge */
  put(key: string, _bytes: Uint8Array<ArrayBuffer>, rows: PictureRows): void {
    const most = this.pages === undefined ? mostCuts : this.pages * cutsOnPage + fewCuts;
    if (this.rows.length >= most) throw new TooLarge('pictures of a report');
    this.rows.push({ key, ...rows });
  }
}
