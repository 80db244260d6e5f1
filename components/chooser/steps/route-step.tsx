import type { RouteChoice, Ways } from '../../../utils/takedown/route-choice';
import type { Route } from '../../../utils/takedown/route-schema';
import { linkSeenByPerson } from '../../../utils/takedown/seen-links';
import { camelPart, keyPart } from '../../../utils/word-key';
import { CheckedMark } from '../../facts/checked-mark';
import { QualityKey } from '../../facts/quality-mark';
import { EmptyState } from '../../shared/empty-state';
import { useWords } from '../../words/words';
import { RouteCard } from '../route-card';
import { StepBox } from './step-box';

/** A route and whether this sender can use it for this claim. */
export type RouteOffer = RouteChoice;

interface RouteStepProps {
  number: number;
  offers: readonly RouteOffer[];
  /** Who else can act, and the offices that can be asked. */
  others: Pick<Ways, 'instead' | 'offices'>;
  /** 「本人・プライバシー」. */
  chosenWords: string;
  /** No reason has been written: forms and mails need one, a product's menu does not. */
  lacksReason: boolean;
  /** Whose name is missing. */
  lacksSender?: 'counsel' | 'party' | 'posts' | undefined;
  /** How many posts. */
  posts?: number;
  onOpen(route: Route): void;
}

/** The windows that take this, the statutory one first; the others stay visible with the reason. */
export function RouteStep({
  number,
  offers,
  others,
  chosenWords,
  lacksReason,
  lacksSender,
  posts = 1,
  onOpen,
}: RouteStepProps) {
  const { t, lang } = useWords();
  const allowed = offers.filter((offer) => offer.allowed);
  return (
    <StepBox
      number={number}
      title={t('chooser_route')}
      aside={allowed.length > 0 ? t('chooser_route_count', [chosenWords, String(allowed.length)]) : undefined}
    >
      {allowed.length > 0 ? (
        <QualityKey />
      ) : (
        <EmptyState title={t('chooser_route_none')}>{t('chooser_route_none_text')}</EmptyState>
      )}
      <div class="routes">
        {allowed.map(({ route, unknownRules, addressee }, index) => (
          <RouteCard
            key={route.id}
            route={route}
            unknownRules={unknownRules}
            addressee={addressee}
            isFirst={index === 0}
            posts={posts}
            blocked={
              lacksReason && route.medium !== 'in-product'
                ? t('chooser_needsReason')
                : lacksSender && t(`chooser_needs_${lacksSender}`)
            }
            seen={linkSeenByPerson(route.url)}
            onOpen={() => onOpen(route)}
          />
        ))}
        {offers
          .filter((offer) => !offer.allowed)
          .map(({ route, refusal }) => (
            <article key={route.id} class="route slim off">
              <header>
                <h3>{route.name[lang]}</h3>
                <span class="muted small">{t(`chooser_refused_${camelPart(refusal ?? 'claim-not-accepted')}`)}</span>
              </header>
            </article>
          ))}
      </div>
      <OtherWays {...others} />
    </StepBox>
  );
}

/** Who can act where no window takes it, or beside one; and where to ask. */
function OtherWays({ instead, offices }: Pick<Ways, 'instead' | 'offices'>) {
  const { t, lang } = useWords();
  return (
    <div class="other-ways small">
      {instead.length > 0 && (
        <p>
          <span class="muted">{t('chooser_instead')}</span>{' '}
          {instead.map((who) => t(`chooser_instead_${keyPart(who)}`)).join(t('mark_comma'))}
        </p>
      )}
      {offices.length > 0 && (
        <details>
          <summary>{t('chooser_offices')}</summary>
          <ul>
            {offices.map((office) => (
              <li key={office.id}>
                <a href={placeOf(office)} target="_blank" rel="noreferrer">
                  {office.name[lang]}
                </a>{' '}
                <CheckedMark quality={office.quality.window} checkedOn={office.checkedOn} of="route" />{' '}
                <span class="muted">{office.caution[lang]}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const placeOf = ({ url, helpUrl }: Route) => (url === undefined || url === 'unknown' ? (helpUrl ?? '') : url);
