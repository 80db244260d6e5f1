/** Where scripts in pages find out that nothing of ours is to stand in them; not there while marks are drawn everywhere. */
export const quietKey = 'quiet';

/** Whether nothing is to stand in a page of this host: `true` for all pages, or the hosts with marks. */
export function isQuietAt(wish: unknown, host: string): boolean {
  return Array.isArray(wish) ? !wish.some((each) => `.${host}`.endsWith(`.${each}`)) : !!wish;
}
