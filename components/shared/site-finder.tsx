import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { type FindableSite, isShortFor, isSought } from '../../utils/find-site';
import { useWords } from '../words/words';

/** A site with its name in the language of the browser. */
interface FoundSite extends FindableSite {
  id: string;
  name: string;
}

/**
 * A field that narrows a list of sites by names and addresses; what is found is drawn by `children`; nothing found is said,
 * and a short address. `leftOut` are found too, and said to be so by the company's setting.
 */
export function SiteFinder<Site extends FoundSite>({
  sites,
  leftOut = [],
  children,
}: {
  sites: readonly Site[];
  leftOut?: readonly FoundSite[];
  children: (found: readonly Site[]) => ComponentChildren;
}) {
  const { t } = useWords();
  const [query, setQuery] = useState('');
  const found = sites.filter((site) => isSought(site, query));
  const short = found.find((site) => isShortFor(site, query));
  const without = leftOut.filter((site) => isSought(site, query)).map(({ name }) => name);
  const count = short ? t('sites_short', [short.name]) : t('sites_count', [String(found.length)]);
  const out = query.trim()
    ? t('sites_leftOut', [without.join(t('popup_between'))])
    : t('sites_leftOutCount', [String(without.length)]);
  const told = [...(found.length > 0 ? [count] : []), ...(without.length > 0 ? [out] : [])].join(' ');
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
        {told || t('sites_none', [query.trim()])}
      </p>
      {found.length > 0 && children(found)}
    </>
  );
}
