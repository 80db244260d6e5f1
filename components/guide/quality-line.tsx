import type { Quality } from '../../utils/takedown/guide-session';
import { Sign } from '../icon';
import type { GuideView } from './guide-view';

const signs = { verified: 'proven', reported: 'claimed', unknown: 'missing' } as const satisfies Record<
  Quality,
  string
>;

/** How sure the route's data is: the window and its fields apart. */
export function QualityLine({ session, t }: GuideView) {
  const { window: place, fields } = session.route.quality;
  return (
    <p class="qual">
      {(
        [
          ['window', place],
          ['fields', fields],
        ] as const
      ).map(([part, quality]) => (
        <span key={part} class="quality">
          <Sign kind={signs[quality]} />
          {t(`guide_quality_${part}`)} <b>{t(`guide_quality_${quality}`)}</b>
        </span>
      ))}
    </p>
  );
}
