import { type ReadPost, readPostSchema } from '../../shapes/records/post';

/** What a page's process says that a post held before, as far as it has the shape of one; nothing else is taken. */
export const earlierPost = (
  said: unknown,
): { readonly [Name in keyof ReadPost]?: ReadPost[Name] | undefined } | undefined =>
  readPostSchema.partial().safeParse(said).data;
