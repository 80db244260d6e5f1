import { AgeNote } from '../facts/age-note';
import { qualitySigns } from '../facts/quality-mark';
import { Sign } from '../icon';
import type { GuideView } from './guide-view';

/** How sure the route's data is: the window and its fields apart, or the steps of a menu; and how old an old check is. */
export function QualityLine({ session, t }: GuideView) {
  const { quality, menuPath, checkedOn } = session.route;
  const parts = menuPath
    ? ([['menu', quality.window]] as const)
    : ([
        ['window', quality.window],
        ['fields', quality.fields],
      ] as const);
  return (
    <p class="qual">
      {parts.map(([part, sure]) => (
        <span key={part} class="quality">
          <Sign kind={qualitySigns[sure]} />
          {t(`guide_quality_${part}`)}
          <span class="sr">{t('quality_howOf')}</span> <b>{t(`quality_${sure}`)}</b>
          <span class="sr">{t('shared_comma')}</span>
        </span>
      ))}
      <AgeNote checkedOn={checkedOn} of="route" t={t} />
    </p>
  );
}
