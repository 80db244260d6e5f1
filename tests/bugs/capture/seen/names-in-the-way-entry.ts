import { readChosen } from '../../../../utils/capture/by-hand/generic-post';
import { capturePageActs } from '../../../../utils/capture/page/capture-page-acts';
import { shownFacts } from '../../../../utils/capture/page/lines/shown-facts';
import { countsOf } from '../../../../utils/capture/posts/page-counts';
import { readAtClick } from '../../../../utils/capture/posts/read-at-click';
import { locatedPosts, partsOf } from '../../../../utils/capture/posts/registry';
import { platformOfDocument } from '../../../../utils/platforms';
import { placePlatform } from '../../../../utils/platforms/slot';
import { postKey, unitsIn } from '../../../../utils/platforms/units';

/** Every name that a form has of its own or of what it is: a control of one of these stands in its way. */
export const names = ['form', 'div'].flatMap((kind) => {
  const all: string[] = [];
  for (const name in document.createElement(kind)) all.push(name);
  return all;
});

/** Puts a control of each name into all forms of the page: hidden, so that nothing looks otherwise. */
export function nameControls(own: readonly string[]): void {
  for (const form of [...document.querySelectorAll('form')])
    form.insertAdjacentHTML('afterbegin', own.map((name) => `<input type="hidden" name="${name}">`).join(''));
}

/** All that is read of the post `#post` of this page, by what reads it: what it gave, or how it broke off. */
export async function allOf(capturedAt: string): Promise<Record<string, unknown>> {
  const url = new URL(location.href);
  const platform = platformOfDocument(document, url);
  const unit = document.querySelector('#post');
  if (!platform || !unit) throw new Error('no post');
  placePlatform(platform);
  const page = { url, capturedAt, timeZone: 'Asia/Tokyo' };
  const found: Record<string, unknown> = {};
  const say = async (what: string, read: () => unknown) => {
    try {
      found[what] = JSON.parse(JSON.stringify((await read()) ?? null));
    } catch (error) {
      found[what] = `broke off: ${error instanceof Error ? error.stack : String(error)}`;
    }
  };
  await say('units', () => unitsIn(document, platform).map(({ id }) => id));
  await say('post', () => platform.read(unit, page));
  const post = platform.read(unit, page);
  if (!post) return found;
  const key = postKey(post);
  for (const other of unitsIn(document, platform)) {
    const read = platform.read(other, page);
    if (read) locatedPosts().set(postKey(read), other);
  }
  const others = [...locatedPosts().values()];
  const stated = { name: post.author?.name, handle: post.author?.handle, iso: post.postedAt?.iso, said: [] };
  await say('click', () => {
    const { post, postHtml } = readAtClick(key, unit, platform, others, undefined);
    return { post, postHtml };
  });
  await say('shown', () => shownFacts(partsOf(unit), post));
  await say('appearance', () => capturePageActs.appearance(key, post.text ?? '', stated));
  await say('unseen', () => capturePageActs.unseenParts(key));
  await say('now', () => capturePageActs.read(key, post.text ?? ''));
  await say('sight', () => capturePageActs.sight(key));
  await say('box', () => capturePageActs.show(key));
  await say('restored', () => capturePageActs.restore());
  await say('copy', () => capturePageActs.copy(key, capturedAt, true));
  await say('drawn', () => capturePageActs.draw(key));
  await say('counts', () => countsOf(document, platform, []));
  await say('chosen', () => readChosen(unit, document));
  return found;
}
