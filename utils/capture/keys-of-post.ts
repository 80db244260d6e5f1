import { postKey } from '../platforms/units';
import type { Capture } from '../shapes/schema';

/** Keys of the first releases held platform and id alone. */
export function isOlderKey(key: string, { platform, id }: { platform: string; id?: string }): boolean {
  return id !== undefined && key === `${platform}:${id}`;
}

/** The key of a record's post as it is made today: what is sealed keeps the one that it was sealed with. */
export const todaysKey = ({ postKey: key, post }: Pick<Capture, 'postKey' | 'post'>): string =>
  isOlderKey(key, post) ? postKey(post) : key;

/** Under which keys records of a post may lie, by today's: those of the first releases have the end of it alone. */
export function keysOfPost(key: string): string[] {
  const platform = key.slice(0, key.indexOf(':'));
  return [...new Set([key, `${platform}:${key.slice(key.lastIndexOf(':') + 1)}`])];
}
