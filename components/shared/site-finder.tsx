import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type FindableSite, isShortFor, isSought } from '../../utils/find-site';
import { useWords } from '../words/words';

/** A site with its name in the language of the browser. */
interface FoundSite extends FindableSite {
  id: string;
  name: string;
}

/** A field that narrows a list of sites by names and addresses; what is found is drawn by `children`; nothing found is said,
 * and a short address. */
export function SiteFinder<Site extends FoundSite>({
  sites,
  children,
}: {
  sites: readonly Site[];
  children: (found: readonly Site[]) => ComponentChildren;
}) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const found = sites.filter((site) => isSought(site, query));
  const short = found.find((site) => isShortFor(site, query));
  const count = short ? t('sites_short', [short.name]) : t('sites_count', [String(found.length)]);
  return (
    <>
      <label class="words-field">
        <span class="sr">{t('sites_find')}</span>
        <input
          class="input"
          type="search"
          autocomplete="off"
          placeholder={t('sites_find')}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </label>
      <p class="muted small num" role="status">
        {found.length === 0 ? t('sites_none', [query.trim()]) : count}
      </p>
      {found.length > 0 && children(found)}
    </>
  );
}
