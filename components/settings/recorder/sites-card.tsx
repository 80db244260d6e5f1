import type { FindableSite } from '../../../utils/find-site';
import { dayStart } from '../../../utils/japan-time';
import { AgeNote } from '../../facts/age-note';
import { Sign } from '../../icon';
import { Badge } from '../../shared/badge';
import { SiteFinder } from '../../shared/site-finder';
import { ShortDay } from '../../shared/spoken';
import { dayWithWeekday, shortDay } from '../../words/format-time';
import { useWords } from '../../words/words';
import { cardAt } from '../card-address';

/** How reading one site has gone on this device. */
export interface SiteLine extends FindableSite {
  id: string;
  name: string;
  /** Rules that were never held against a real page. */
  isBeta: boolean;
  /** `YYYY-MM-DD`. */
  checkedOn: string;
  /** Who last saw on the live site that it is read rightly; absent while nobody has. */
  seen?: { seenOn: string; by: string } | undefined;
  fineAt?: string | undefined;
  changedSince?: string | undefined;
  /** The company's setting has marks elsewhere. */
  isLeftOut?: boolean;
}

/** Every site that can have marks: how sure its rules are, and whether they still hold. */
export function SitesCard({ sites }: { sites: readonly SiteLine[] }) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-labelledby="sites-title" {...cardAt('sites#reading')}>
      <header>
        <h2 id="sites-title">{t('health_title')}</h2>
      </header>
      <div class="pad settings-state">
        <SiteFinder sites={sites}>
          {(found) => (
            <table class="table sites-table" aria-labelledby="sites-title">
              <thead>
                <tr>
                  {(['health_site', 'health_state', 'health_fineAt', 'health_checkedOn'] as const).map((key) => (
                    <th key={key} scope="col">
                      {t(key)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {found.map((site) => (
                  <tr key={site.id}>
                    <th scope="row">
                      {site.name} {site.isBeta && <Badge>{t('health_beta')}</Badge>}
                    </th>
                    <td>
                      <SiteState site={site} /> {site.isLeftOut && <small class="muted">{t('health_leftOut')}</small>}
                    </td>
                    <td class="num" data-column={t('health_fineAt')}>
                      {site.fineAt ? <ShortDay iso={site.fineAt} /> : t('health_never')}
                    </td>
                    <td data-column={t('health_checkedOn')}>
                      <span class="num">
                        <ShortDay iso={dayStart(site.checkedOn)} />
                      </span>{' '}
                      <AgeNote checkedOn={site.checkedOn} of="rules" t={t} />
                      <small class="muted">
                        {site.seen
                          ? t('health_seenBy', [shortDay(dayStart(site.seen.seenOn), lang), site.seen.by])
                          : t('health_unseen')}
                      </small>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </SiteFinder>
        <p class="muted small">{t('health_help')}</p>
        {sites.some(({ isBeta }) => isBeta) && <p class="muted small">{t('health_betaHelp')}</p>}
      </div>
    </section>
  );
}

function SiteState({ site: { fineAt, changedSince } }: { site: SiteLine }) {
  const { t, lang } = useWords();
  if (changedSince) {
    return (
      <span class="site-state missing">
        <Sign kind="missing" />
        {t('health_since', [dayWithWeekday(changedSince, lang)])}
      </span>
    );
  }
  if (!fineAt) return <span class="muted">{t('health_unknown')}</span>;
  return (
    <span class="site-state">
      <Sign kind="proven" />
      {t('health_fine')}
    </span>
  );
}
