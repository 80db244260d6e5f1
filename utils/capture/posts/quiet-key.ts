/** Where scripts in pages find out that nothing of ours is to stand in them; not there while marks are drawn everywhere. */
export const quietKey = 'quiet';

/** Whether nothing is to stand in a page that is read as this platform: `true` for all pages, or the ids of those with marks. */
export function isQuietAt(wish: unknown, platform: string | undefined): boolean {
  return Array.isArray(wish) ? !wish.includes(platform) : !!wish;
}
