import type { PostAuthor } from '../../../platforms/contract';

/** Name, @handle and ID as shown on the page. */
export function authorLine(author: PostAuthor | undefined): string {
  const { name, handle, id } = author ?? {};
  return [name, handle && `@${handle}`, id && `ID ${id}`].filter(Boolean).join('　') || '表示なし';
}
