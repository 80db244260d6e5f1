import { useState } from 'preact/hooks';
import type { RoundSite } from '../../utils/review/rounds';
import type { WatchTerm } from '../../utils/shapes/watch-term';
import { Icon } from '../icon';
import { Tile } from '../shared/badge';
import { ChipGroup } from '../shared/chips';
import { dayAndMinute } from '../words/format-time';
import { useWords } from '../words/words';

interface RoundsProps {
  terms: readonly WatchTerm[];
  sites: readonly RoundSite[];
  lastOf(site: RoundSite, term: WatchTerm): string | undefined;
  onOpen(site: RoundSite, term: WatchTerm): void;
}

/** For one term, each site's own search page, and when it was last looked at. */
export function Rounds({ terms, sites, lastOf, onOpen }: RoundsProps) {
  const { t, lang } = useWords();
  const [chosen, setChosen] = useState<string>();
  const term = terms.find((each) => each.term === chosen) ?? terms[0];
  return (
    <section class="card">
      <header>
        <h2>{t('rounds_title')}</h2>
      </header>
      <div class="pad rounds">
        <p class="muted small">{t(term ? 'rounds_lead' : 'rounds_empty')}</p>
        {term && (
          <>
            <ChipGroup
              legend={t('rounds_term')}
              options={terms.map((each) => ({ value: each.term, label: each.term }))}
              value={term.term}
              onChoose={setChosen}
            />
            <ul class="round-sites">
              {sites.map((site) => {
                const last = lastOf(site, term);
                return (
                  <li key={site.id}>
                    <Tile site={site.name[lang]} />
                    <span>{site.name[lang]}</span>
                    <span class="muted num small">
                      {last ? t('rounds_last', [dayAndMinute(last, lang)]) : t('rounds_never')}
                    </span>
                    <button
                      type="button"
                      class="btn s"
                      aria-label={t('rounds_openName', [site.name[lang], term.term])}
                      onClick={() => onOpen(site, term)}
                    >
                      <Icon name="external" />
                      {t('rounds_open')}
                    </button>
                  </li>
                );
              })}
            </ul>
            <p class="muted small">{t('rounds_noJudging')}</p>
            {sites.some(({ quality }) => quality === 'unverified') && (
              <p class="muted small">{t('rounds_unverified')}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
