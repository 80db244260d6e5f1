import { readPixels } from '../../bytes/png';

/** Rows of a picture: red, green, blue, eight bits each. */
export interface Rows {
  width: number;
  rgb: Uint8Array;
}

export async function rowsOf(pictures: readonly Uint8Array<ArrayBuffer>[]): Promise<Rows[]> {
  const read = await Promise.all(pictures.map((bytes) => readPixels(bytes).catch(() => undefined)));
  return read.filter((pixels) => pixels !== undefined);
}

/** Rows of a picture, each behind a filter byte of none, one after the other as they stand in that picture. */
export function holdsRows({ width, rgb }: Rows, content: Uint8Array, dictionary: string): boolean {
  const row = width * 3;
  const count = content.length / (row + 1);
  if (Number(/\/Width (\d+)/.exec(dictionary)?.[1]) !== width || !Number.isInteger(count)) return false;
  if (Number(/\/Height (\d+)/.exec(dictionary)?.[1]) !== count || /\/S?Mask\b/.test(dictionary)) return false;
  const isAt = (from: number) => {
    for (let y = 0; y < count; y += 1) {
      if (content[y * (row + 1)] !== 0) return false;
      for (let x = 0; x < row; x += 1) if (content[y * (row + 1) + 1 + x] !== rgb[(from + y) * row + x]) return false;
    }
    return true;
  };
  for (let from = 0; from + count <= rgb.length / row; from += 1) if (isAt(from)) return true;
  return false;
}
