import type { Route } from '../../utils/takedown/route-schema';
import { camelPart } from '../../utils/word-key';
import { Sign } from '../icon';
import { EmptyState } from '../shared/empty-state';
import { useWords } from '../words/words';
import { RouteCard } from './route-card';
import { StepBox } from './step-box';

/** A route and whether this sender can use it for this claim. */
export interface RouteOffer {
  route: Route;
  allowed: boolean;
  refusal?: 'claim-not-yours' | 'standing-not-accepted' | 'claim-not-accepted';
}

interface RouteStepProps {
  number: number;
  offers: readonly RouteOffer[];
  /** 「本人・プライバシー」. */
  chosenWords: string;
  /** No reason has been written: forms and mails need one, a product's menu does not. */
  lacksReason: boolean;
  onOpen(route: Route): void;
}

/** The windows that take this, the statutory one first; the others stay visible with the reason. */
export function RouteStep({ number, offers, chosenWords, lacksReason, onOpen }: RouteStepProps) {
  const { t, lang } = useWords();
  const allowed = offers.filter((offer) => offer.allowed);
  return (
    <StepBox
      number={number}
      title={t('chooser_route')}
      aside={allowed.length > 0 ? t('chooser_route_count', [chosenWords, String(allowed.length)]) : undefined}
    >
      {allowed.length > 0 ? (
        <div class="key">
          {(['verified', 'reported', 'unknown'] as const).map((quality) => (
            <span key={quality} class="quality">
              <Sign kind={quality === 'verified' ? 'proven' : quality === 'reported' ? 'claimed' : 'missing'} />
              <b>{t(`chooser_quality_${quality}`)}</b>
              {t(`chooser_quality_${quality}_help`)}
            </span>
          ))}
        </div>
      ) : (
        <EmptyState title={t('chooser_route_none')}>{t('chooser_route_none_text')}</EmptyState>
      )}
      <div class="routes">
        {allowed.map(({ route }, index) => (
          <RouteCard
            key={route.id}
            route={route}
            isFirst={index === 0}
            blocked={lacksReason && route.medium !== 'in-product' ? t('chooser_needsReason') : undefined}
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
    </StepBox>
  );
}
