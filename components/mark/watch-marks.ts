import type { SeenPost } from '../../utils/capture/posts/seen-posts';
import { watchMatcher } from '../../utils/capture/posts/watch-terms';
import type { WatchTerm } from '../../utils/shapes/watch-term';
import type { Translate } from '../words/translate';
import type { MarkFace } from './mark-face';
import type { MarkServices } from './mark-services';
import { element } from './mark-view';
import styles from './watch-mark.css?inline';

/**
 * Marks the posts of the page that mention a term, those that are there and those that come. Gives what takes a new list.
 * Nothing of a post is kept.
 */
export function watchMarks(services: MarkServices): (terms: readonly WatchTerm[]) => void {
  let match = watchMatcher([]);
  const hold = ({ key, post: { title, text } }: SeenPost) => {
    const term = match([title, text].filter(Boolean).join('\n'));
    services.marks.rest(key, term && watchFace(term, services.t));
  };
  services.marks.dress(styles);
  const { seen } = services;
  services.seen = (post) => {
    seen?.(post);
    hold(post);
  };
  return (terms) => {
    match = watchMatcher(terms);
    for (const seen of services.recorder.present.values()) hold(seen);
  };
}

/** The word is the company's own; which post it stands in is for the reader to see. */
function watchFace({ term, list, addedAt }: WatchTerm, t: Translate): MarkFace {
  return {
    tone: 'watch',
    name: t('watch_mark_name'),
    words: t('mark_record'),
    isQuiet: true,
    hint: { about: term, lines: () => hintLines({ term, list, addedAt }, t) },
  };
}

function hintLines({ term, list, addedAt }: WatchTerm, t: Translate): Node[] {
  const day = new Date(addedAt);
  const lines = [
    [t('watch_hint_term'), t('watch_hint_quoted', [term])],
    [t('watch_hint_list'), t(`watch_list_${list}`)],
    [t('watch_hint_date'), [day.getFullYear(), day.getMonth() + 1, day.getDate()].join('/')],
  ].map(([label, value = '']) => element(document, 'span', 'row', `${label} `, element(document, 'span', '', value)));
  return [...lines, element(document, 'span', 'note', t('watch_hint_note'))];
}
