import type { IncidentFilter } from '../../utils/review/filters';
import type { ShownWords } from '../../utils/review/shown-words';
import type { ActKind, Incident, IncidentStatus, TargetKind } from '../../utils/shapes/schema';
import { statusWord } from '../facts/status-ring';
import { actWord, targetWord } from './code-words';
import { clockOrDay } from './format-time';
import type { Language, Translate } from './translate';
import { useWords } from './words';

interface Vocabulary {
  t: Translate;
  lang: Language;
  word: ShownWords['wordOf'];
  /** What happened, in words: 「個人情報・危害の予告」. */
  titleOf(incident: Pick<Incident, 'acts'>): string;
  /** Whom it is about; 「自分」 of whoever recorded it is not whoever reads it on another device. */
  targetOf(incident: Pick<Incident, 'target' | 'own'>): string;
  /** Today the time, else the day. */
  listTime(iso: string): string;
  /** The filter said back: サイト「5ch」・行為「無断の写真・動画」. */
  filterWords(filter: IncidentFilter): string;
}

/** The word of a stored value, for search and for screens. */
export function wordOf(t: Translate): ShownWords['wordOf'] {
  return (kind, value) => {
    if (kind === 'act') return actWord(value as ActKind, t);
    return kind === 'target' ? targetWord(value as TargetKind, t) : statusWord(value as IncidentStatus, t);
  };
}

/** Words for incidents in the language of the page. */
export function useVocabulary(): Vocabulary {
  const { t, lang } = useWords();
  return vocabularyOf(t, lang);
}

/** Words for incidents in a language. */
export function vocabularyOf(t: Translate, lang: Language): Vocabulary {
  const word = wordOf(t);
  const between = lang === 'ja' ? '・' : ', ';
  return {
    t,
    lang,
    word,
    titleOf: ({ acts }) => acts.map((act) => word('act', act)).join(between) || t('dashboard_unclassified'),
    targetOf: ({ target, own }) => {
      if (target === 'self' && own?.importedAt) return t('target_self_recorder');
      return target ? word('target', target) : '';
    },
    listTime: (iso) => clockOrDay(iso, lang),
    filterWords: (filter) =>
      [
        ...(filter.tab === 'all' ? [] : [t('dashboard_said_status', [word('status', filter.tab)])]),
        ...(filter.site === undefined ? [] : [t('dashboard_said_site', [filter.site])]),
        ...(filter.act === undefined ? [] : [t('dashboard_said_act', [word('act', filter.act)])]),
        ...(filter.query.trim() ? [t('dashboard_said_query', [filter.query.trim()])] : []),
      ].join(between),
  };
}
