const images = new WeakMap<Uint8Array, Promise<ImageBitmap>>();

/** The picture of a shot, decoded once for all who look at the same bytes. */
export function decoded(png: Uint8Array<ArrayBuffer>): Promise<ImageBitmap> {
  const known = images.get(png) ?? createImageBitmap(new Blob([png], { type: 'image/png' }));
  images.set(png, known);
  return known;
}

/** Gives the room of a decoded picture back, once nobody needs it. */
export async function giveUp(png: Uint8Array<ArrayBuffer>): Promise<void> {
  const known = images.get(png);
  images.delete(png);
  (await known)?.close();
}
