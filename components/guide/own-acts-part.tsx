import { PlaceName } from '../facts/place-name';
import { Icon } from '../icon';
import type { GuideView } from './guide-view';
import { MenuPictures } from './menu-pictures';
import { stepLabel } from './step-label';

/** What the tool never touches, listed so that nobody waits for it. The send button always closes the list. */
export function OwnActsPart({ session, t, lang, hasPicturesBeside }: GuideView) {
  const acts = session.steps.filter((step) => step.mode === 'hand').map((step) => stepLabel(step, t, lang));
  const { menuPath, medium } = session.route;
  const last =
    medium === 'email' ? (['guide_hand_identity', 'guide_hand_mail'] as const) : (['guide_hand_send'] as const);
  return (
    <section class="part">
      <h2>
        <span>{t('guide_walk_hands')}</span>
        <small>{t('guide_handsHint')}</small>
      </h2>
      {menuPath && !hasPicturesBeside && <MenuPictures path={menuPath} t={t} lang={lang} />}
      {menuPath && hasPicturesBeside && (
        <ol class="menu-path">
          {menuPath.map((place) => (
            <li key={place.ja}>
              <PlaceName name={place[lang]} t={t} />
            </li>
          ))}
        </ol>
      )}
      <ul class="hands">
        {[...acts, ...(menuPath ? [] : last.map((key) => t(key)))].map((hand) => (
          <li key={hand}>
            <Icon name="untouched" />
            {hand}
          </li>
        ))}
      </ul>
    </section>
  );
}
