import type { ComponentChildren } from 'preact';
import type { Received } from '../../utils/shapes/schema';
import { bothTimes, receivedLacks } from '../../utils/takedown/received-time';
import { Lacking } from '../facts/fact-line';
import { Button } from '../shared/button';
import { Mask } from '../shared/mask';
import { useWords } from '../words/words';

interface ReceivedCardProps {
  received: readonly Received[];
  /** The name of a post or login. */
  nameOf(received: Received): string;
  /** What stands in place of the list: no passphrase yet, or locked. */
  locked?: ComponentChildren | undefined;
  onAdd(): void;
  onRemove(id: string): void;
}

/** Shown where somebody handed them out. */
const furtherFields = ['destination', 'name', 'address', 'phone', 'mail'] as const;

/** What operator and provider handed out, each value masked until it is held open. */
export function ReceivedCard({ received, nameOf, locked, onAdd, onRemove }: ReceivedCardProps) {
  const { t } = useWords();
  const secret = (what: string, value: string | undefined) =>
    value ? <Mask what={what} length={value.length} read={() => value} onShown={() => undefined} lang="ja" /> : '—';
  return (
    <section class="card" aria-label={t('path_received')}>
      <header>
        <h2>{t('path_received')}</h2>
        <span class="muted small">{t('path_received_help')}</span>
        {!locked && (
          <Button size="s" icon="plus" onPress={onAdd}>
            {t('path_received_add')}
          </Button>
        )}
      </header>
      {locked ? (
        <div class="pad">{locked}</div>
      ) : received.length === 0 ? (
        <p class="pad muted small">{t('path_received_none')}</p>
      ) : (
        <ul class="received">
          {received.map((each) => {
            const times = each.at && bothTimes(each.at);
            return (
              <li key={each.id} class="received-line">
                <p>
                  <b>{nameOf(each)}</b>{' '}
                  <span class="muted small">{t(`path_from_${each.from === 'operator' ? 'operator' : 'access'}`)}</span>
                </p>
                <dl class="facts">
                  <dt>{t('path_field_ip')}</dt>
                  <dd>
                    {secret(t('path_field_ip'), each.ip)}{' '}
                    {each.ip && <span class="muted small">{each.ip.includes(':') ? 'IPv6' : 'IPv4'}</span>}
                  </dd>
                  <dt>{t('path_field_port')}</dt>
                  <dd>
                    {each.port === undefined ? (
                      <Lacking words={t('path_port_missing')} />
                    ) : (
                      secret(t('path_field_port'), String(each.port))
                    )}
                  </dd>
                  <dt>{t('path_field_at')}</dt>
                  <dd class="num">
                    {times ? (
                      <>
                        {times.japan} <small class="muted">UTC {times.utc}</small>
                      </>
                    ) : (
                      <Lacking words={t('path_missing')} />
                    )}
                  </dd>
                  <dt>{t('path_field_provider')}</dt>
                  <dd>{secret(t('path_field_provider'), each.provider)}</dd>
                  {furtherFields.flatMap((field) =>
                    each[field]
                      ? [
                          <dt key={`${field} of`}>{t(`path_field_${field}`)}</dt>,
                          <dd key={field}>{secret(t(`path_field_${field}`), each[field])}</dd>,
                        ]
                      : [],
                  )}
                </dl>
                {receivedLacks(each).includes('port') && <p class="muted small">{t('path_port_help')}</p>}
                <Button kind="quiet" size="s" onPress={() => onRemove(each.id)}>
                  {t('path_remove')}
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
