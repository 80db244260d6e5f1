import type { RoundSite } from '../../utils/review/rounds';
import { bySigns } from '../../utils/review/watching/signs';
import type { Finding } from '../../utils/shapes/desk/company-records';
import { Badge } from '../shared/badge';
import { Button } from '../shared/button';
import { useWords } from '../words/words';
import { signTitle } from './sign-title';

/** What was found on rounds, by the signs that it shows. */
export function FindingsCard({
  findings,
  sites,
  onAdd,
}: {
  findings: readonly Finding[];
  sites: readonly RoundSite[];
  onAdd(): void;
}) {
  const { t, lang } = useWords();
  return (
    <section class="card" aria-label={t('finding_title')}>
      <header>
        <div class="titled">
          <h2>{t('finding_title')}</h2>
          <small>{t('finding_help')}</small>
        </div>
        <Button kind="quiet" size="s" icon="plus" onPress={onAdd}>
          {t('finding_add')}
        </Button>
      </header>
      {findings.length === 0 ? (
        <p class="pad muted small">{t('finding_none')}</p>
      ) : (
        <table class="table" aria-label={t('finding_title')}>
          <tbody>
            {bySigns(findings).map(({ id, on, site, signs, url, recorded }) => (
              <tr key={id}>
                <td class="num nowrap">{on}</td>
                <td>{sites.find((each) => each.id === site)?.name[lang] ?? site}</td>
                <td>
                  {signs.length === 0 && <span class="muted">{t('finding_noSign')}</span>}
                  {signs.map((sign) => (
                    <Badge key={sign}>{signTitle(sign, lang, t('finding_person'))}</Badge>
                  ))}
                </td>
                <td class="mono cut">{url?.replace(/^https?:\/\//, '')}</td>
                <td>{t(recorded ? 'finding_recorded' : 'finding_seenOnly')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
