import { PlaceName } from '../facts/place-name';
import { Icon } from '../icon';
import type { GuideView } from './guide-view';
import { MenuPictures } from './menu-pictures';
import { PartHead } from './part-head';
import { stepLabel } from './step-label';

/** What the tool never touches, listed so that nobody waits for it. The send button always closes the list. */
export function OwnActsPart(view: GuideView) {
  const { session, t, lang, isInPage } = view;
  const acts = session.steps.filter((step) => step.mode === 'hand').map((step) => stepLabel(step, t, lang));
  const { menuPath, medium } = session.route;
  const last =
    medium === 'email' ? (['guide_hand_identity', 'guide_hand_mail'] as const) : (['guide_hand_send'] as const);
  const hands = [...acts, ...(menuPath ? [] : last.map((key) => t(key)))];
  return (
    <section class="part">
      <PartHead view={view} title={t('guide_walk_hands')}>
        <small>{t('guide_handsHint')}</small>
      </PartHead>
      {menuPath && !isInPage && <MenuPictures path={menuPath} t={t} lang={lang} />}
      {menuPath && isInPage && (
        <ol class="menu-path">
          {menuPath.map((place) => (
            <li key={place.ja}>
              <PlaceName name={place[lang]} t={t} />
            </li>
          ))}
        </ol>
      )}
      {hands.length > 0 && (
        <ul class="hands">
          {hands.map((hand) => (
            <li key={hand}>
              <Icon name="untouched" />
              {hand}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
