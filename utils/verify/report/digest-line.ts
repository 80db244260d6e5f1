import type { TextNode } from '../layout/content';
import { ink } from '../layout/style';

/**
 * A digest as one unbroken string of 64 digits: it can be copied and searched. Groups of eight alternate between two
 * inks, so that eyes can compare them without spaces in between.
 */
export function setDigest(digest: string, fontSize: number): TextNode {
  const groups = digest.match(/.{1,8}/g) ?? [];
  return {
    text: groups.map((group, index) => ({ text: group, color: index % 2 ? ink.muted : ink.text })),
    fontSize,
    noWrap: true,
  };
}
