import type { GuideSession } from '../../utils/takedown/plan/guide-session';
import { isDots, PlaceName } from '../facts/place-name';
import type { Language, Translate } from '../words/translate';

type MenuPlace = NonNullable<GuideSession['route']['menuPath']>[number];

const WIDTH = 200;
const HEIGHT = 104;
/** What an open menu offers, in this picture and in words of no site: bars. */
const ROWS = [0, 1, 2, 3];

/**
 * The way through a product's own menu, a drawing a step. Drawn from what is known: which kind of place comes next and
 * what it is called; where a site puts it on the screen is not, and the line below says so.
 */
export function MenuPictures(props: { path: readonly MenuPlace[]; t: Translate; lang: Language }) {
  const { path, t, lang } = props;
  return (
    <>
      <ol class="menu-pictures">
        {path.map((place) => (
          <li key={place.ja}>
            <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
              <Drawing act={place.act} name={place[lang]} />
            </svg>
            <b>
              <PlaceName name={place[lang]} t={t} />
            </b>
            <small>{t(`guide_menu_${place.act}`)}</small>
          </li>
        ))}
      </ol>
      <p class="muted small">{t('guide_menu_sketch')}</p>
    </>
  );
}

function Drawing({ act, name }: { act: MenuPlace['act']; name: string }) {
  if (act === 'menu') return <PostWithMenu glyph={isDots(name) ? name : '…'} />;
  if (act === 'send') return <DialogWithButton name={name} />;
  return <Choices name={name} isDialog={act === 'reason'} />;
}

/** A post, and the small button at it that opens its menu. */
function PostWithMenu({ glyph }: { glyph: string }) {
  return (
    <>
      <rect class="sheet" x="12" y="14" width="176" height="76" rx="8" />
      <circle class="bar" cx="34" cy="36" r="10" />
      <rect class="bar" x="52" y="30" width="64" height="5" rx="2.5" />
      <rect class="bar faint" x="52" y="40" width="40" height="4" rx="2" />
      <rect class="bar" x="24" y="58" width="150" height="5" rx="2.5" />
      <rect class="bar" x="24" y="70" width="112" height="5" rx="2.5" />
      <circle class="here" cx="166" cy="36" r="13" />
      <text class="word strong" x="166" y="36">
        {glyph}
      </text>
    </>
  );
}

/** An open menu or a list of reasons, with the one to take. */
function Choices({ name, isDialog }: { name: string; isDialog: boolean }) {
  const height = 20;
  const taken = isDialog ? 1 : 2;
  return (
    <>
      <rect class="sheet" x="22" y="8" width="156" height={HEIGHT - 16} rx="8" />
      {ROWS.map((row) => {
        const top = 12 + row * height;
        if (row === taken) {
          return (
            <g key={row}>
              <rect class="here" x="26" y={top} width="148" height={height} rx="5" />
              <text class="word" x="100" y={top + height / 2}>
                {name}
              </text>
            </g>
          );
        }
        return (
          <g key={row}>
            {isDialog && <circle class="ring" cx="40" cy={top + height / 2} r="4" />}
            <rect
              class="bar faint"
              x={isDialog ? 52 : 36}
              y={top + 8}
              width={70 + ((row * 23) % 40)}
              height="5"
              rx="2.5"
            />
          </g>
        );
      })}
    </>
  );
}

function DialogWithButton({ name }: { name: string }) {
  return (
    <>
      <rect class="sheet" x="22" y="8" width="156" height={HEIGHT - 16} rx="8" />
      <rect class="bar" x="36" y="22" width="84" height="5" rx="2.5" />
      <rect class="bar faint" x="36" y="36" width="128" height="5" rx="2.5" />
      <rect class="bar faint" x="36" y="48" width="104" height="5" rx="2.5" />
      <rect class="here" x="88" y="64" width="80" height="22" rx="6" />
      <text class="word strong" x="128" y="75">
        {name}
      </text>
    </>
  );
}
