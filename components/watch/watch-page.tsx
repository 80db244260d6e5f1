import type { HeldTerm } from '../../utils/evidence/settings/held-watch-terms';
import type { RoundSite } from '../../utils/review/rounds';
import type { WatchList, WatchTerm } from '../../utils/shapes/watch-term';
import { Badge } from '../shared/badge';
import { IconButton } from '../shared/button';
import { EmptyState } from '../shared/empty-state';
import { Dated } from '../shared/spoken';
import { shortDay } from '../words/format-time';
import { useWords } from '../words/words';
import { Rounds } from './rounds';
import { TermForm } from './term-form';

interface WatchPageProps {
  /** `undefined` while they are being read. */
  terms: readonly HeldTerm[] | undefined;
  onAdd(term: string, list: WatchList): Promise<unknown>;
  onRemove(term: WatchTerm): void;
  isKnown(term: string): boolean;
  sites: readonly RoundSite[];
  /** When the search page was last opened. */
  lastOf(site: RoundSite, term: WatchTerm): string | undefined;
  onOpen(site: RoundSite, term: WatchTerm): void;
}

/** The company's words that posts are held against, and each site's own search for them. */
export function WatchPage(props: WatchPageProps) {
  const { t, lang } = useWords();
  const { terms } = props;
  return (
    <main class="text-page watch-page">
      <header class="page-head">
        <h1>{t('watch_title')}</h1>
        <p class="muted">{t('watch_lead')}</p>
      </header>
      <section class="card">
        <TermForm isKnown={props.isKnown} onAdd={props.onAdd} />
        {terms?.length === 0 && <EmptyState title={t('watch_empty')}>{t('watch_emptyHelp')}</EmptyState>}
        {terms && terms.length > 0 && (
          <ul class="watch-terms">
            {terms.map((term) => (
              <li key={term.term}>
                <b class="captured" dir="auto">
                  {term.term}
                </b>
                <Badge>{t(`watch_list_${term.list}`)}</Badge>
                <span class="muted num">
                  <Dated>{t('watch_addedAt', [shortDay(term.addedAt, lang)])}</Dated>
                </span>
                {term.isFixed ? (
                  <Badge>{t('policy_byCompany')}</Badge>
                ) : (
                  <IconButton icon="x" name={t('watch_remove', [term.term])} onPress={() => props.onRemove(term)} />
                )}
              </li>
            ))}
          </ul>
        )}
      </section>
      {terms && <Rounds terms={terms} sites={props.sites} lastOf={props.lastOf} onOpen={props.onOpen} />}
    </main>
  );
}
