import { beforeClick } from '../capture/job/changed-before-click';
import type { Capture } from '../shapes/schema';
import type { WordKey } from '../word-key';

interface Told {
  key: WordKey;
  params?: readonly string[];
}

const sentences: Readonly<Record<string, WordKey>> = {
  'words-out-of-order': 'grade_words_order',
  'words-translated': 'grade_words_translated',
  'drawn-words': 'grade_drawn_words',
  'struck-words': 'grade_struck_words',
  'unread-parts': 'grade_unread_parts',
  'unseen-parts': 'grade_unseen_parts',
  'photos-unlike-record': 'grade_photos_unlike',
  'permalink-elsewhere': 'grade_permalink_elsewhere',
  'author-unseen': 'grade_author_unseen',
  'time-unseen': 'grade_time_unseen',
  'author-unlike-picture': 'grade_author_unseen',
};

/**
 * What stands between the picture and the facts. Whether it was held against the words is read from the record's count of
 * letters: a record that has none says so, whoever made it.
 */
export function unlikePicture({ post, scope, picture, failures }: Capture): Told[] {
  const isCompared = Boolean(picture.letters?.looked) && failures.every(({ code }) => code !== 'letters-not-compared');
  const isOfWords = scope !== 'page' && /[\p{L}\p{N}]/u.test(post.text ?? '');
  const unseen = failures.find(({ code }) => code === 'unseen-words');
  const keys = new Set(failures.flatMap(({ code }) => sentences[code] ?? []));
  return [
    ...(isOfWords && !isCompared ? [{ key: 'grade_letters_notCompared' as const }] : []),
    ...(unseen
      ? [{ key: 'grade_letters_unseen' as const, params: [/^\d+/.exec(unseen.detail ?? '')?.[0] ?? '?'] }]
      : []),
    ...[...keys].map((key) => ({ key })),
    ...(beforeClick(post) !== undefined ? [{ key: 'grade_changed_before' as const }] : []),
  ];
}
