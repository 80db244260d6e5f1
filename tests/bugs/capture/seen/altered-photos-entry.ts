import { otherPhotos } from '../../../../utils/capture/page/lines/other-photos';

/** How the photographs of the post on this page are shown otherwise than a record states them. */
export async function photosOf(selector: string): Promise<string[]> {
  await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  return [...document.querySelectorAll(selector)].flatMap(otherPhotos);
}
