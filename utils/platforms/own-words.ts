/** What sites themselves set in the place where somebody's words stand, for the adapters of those that do. */
import type { Platform, ReadPost } from './contract';
import { isThreadOfAddress } from './distrust/from-address';

type OwnWords = NonNullable<Platform['ownWords']>;

/** An answer by the shop, under its heading: a guest may write of one, but not its day. */
const answer =
  /^(?:(?:ショップ|オーナー|サロン)からの(?:返信|コメント)|Response from the owner)\n|^[^、。\n]{1,40}からの返信\n[\s\S]*返信日[：:]/;

/** As boards write it; posts that speak of another post hold one too, but have their own. */
const boardTime = /^\d{1,4}[^\n]{1,80}\d{4}\/\d{2}\/\d{2}\s*\(.\)\s*\d{2}:\d{2}/;
/** What is left of a removed post, where nothing else is left of it. */
const gone = /^[<＜]?(?:あぼーん|削除(?:済み?|(?:され|し)ました)?)[>＞]?$/;

/** Beside the page's own list a post is of the address only where the frame that it stands in says so itself. */
const besideIn = (frames: string) => (unit: Element, post: ReadPost, url: URL) => {
  const frame = unit.closest(frames);
  return frame !== null && isThreadOfAddress(post, frame, url);
};
const lists = 'aside, nav, footer';
/** Where sites show posts of other threads and places. */
export const besideLists = besideIn(lists);
/** On boards also in boxes with a heading of their own: a thread's title is the page's. */
export const besideThreads = besideIn(`${lists}, :is(section, div):has(> :is(h2, h3, h4))`);

/** Shops and places answer below a review; the month of a visit stands over it. */
export const ofReviews: OwnWords = { always: [answer, /^\d{4}\/\d{2}訪問/] };
/** Votes for and against stand beside it. */
export const ofBoards: OwnWords = { always: [/^\+\d+\n-\d+$/], undated: [boardTime, gone] };
