import type { Attack, Family } from '../attack-shape';
import { type Renewable, renewable } from '../renewable';
import { honestPosts } from './honest-posts';
import { honestSettings } from './honest-settings';
import { otherMoments } from './other-moments';
import { leftBefore, otherPhotos } from './other-photos';
import { otherPictures } from './other-pictures';
import { otherStyles } from './other-styles';
import type { PageAttack } from './page-attack';
import { openPages } from './page-browser';
import { shownUnread } from './shown-unread';
import { smallParts } from './small-parts';
import { unseenWords } from './unseen-words';
import { xPage } from './x-page';

type Pages = Renewable<Awaited<ReturnType<typeof openPages>>>;

/** Records of one profile; the next browser begins with none. */
const mostRecords = 40;

const hostile = (pages: Pages, attack: PageAttack): Attack => ({
  tries: attack.name,
  who: 'page',
  told: attack.read ? `${attack.read} in the text` : attack.told.join(' or '),
  async run() {
    const seen = await pages.use((own) => own.record(xPage(attack), attack.level, attack.whileDown));
    const codes = [...(seen?.told ?? []), ...(seen?.named ?? [])];
    const isHeld = attack.read
      ? codes.length === 0 && seen?.text.includes(attack.read) === true
      : codes.some((code) => attack.told.includes(code));
    return { isHeld, said: seen?.said ?? 'nothing was recorded' };
  },
});

/** The page that is recorded shows one thing and lets another be read; and honest ones, of which nothing may be told. */
export const pageFamily: Family = {
  name: 'what a page shows and says',
  place: 'pages',
  by: ['page'],
  holds:
    'the pixels are held against the words, the words against what can be seen, and before the press against after it',
  atOnce: 1,
  async open() {
    const pages = renewable(openPages, mostRecords);
    const honest = [...honestPosts, ...honestSettings].map(
      (page): Attack => ({
        tries: `an honest page: ${page.name}`,
        who: 'page',
        told: 'nothing',
        async run() {
          const seen = await pages.use((own) => own.record(xPage(page)));
          return { isHeld: seen?.told.length === 0, said: seen?.said ?? 'nothing was recorded' };
        },
      }),
    );
    const attacks = [
      ...[...unseenWords, ...otherPictures, ...otherStyles, ...otherMoments],
      ...[...shownUnread, ...smallParts, ...otherPhotos, ...leftBefore],
    ].map((attack) => hostile(pages, attack));
    return { attacks: [...honest, ...attacks], close: () => pages.close() };
  },
};
