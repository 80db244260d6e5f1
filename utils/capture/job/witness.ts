import type { ReadPost } from '../../platforms/contract';
import type { CaptureStep, Failure, StoredFile } from '../../shapes/capture';
import type { LettersSeen, TextLine } from '../../shapes/text-line';
import { lettersInPicture } from './letters-in-picture';

/** The post as it stands on the page at one later moment. */
export interface PostNow {
  /** Read by the page's adapter; absent where none reads it (an element or page chosen by hand). */
  post?: ReadPost | undefined;
  markup: string;
  /** Whether the words of the click still stand in it. */
  hasWords: boolean;
}

/** How a page is asked what it shows. */
export interface WitnessedPage {
  lines(postKey: string, words: string): Promise<TextLine[]>;
  read(postKey: string, words: string): Promise<PostNow | undefined>;
}

/** What was seen: files of the other version, facts that did not hold, and how many letters were looked at. */
export interface Testimony {
  files: StoredFile[];
  failures: Failure[];
  letters?: LettersSeen;
}

interface Click {
  captureId: string;
  postKey: string;
  post: ReadPost;
}

/** Of a post of hundreds of letters two or three may be drawn in a way of their own; one in fifty is told. */
const mostUnlike = 0.02;
const encoder = new TextEncoder();

/**
 * Stands beside a capture and compares: a page may show one thing at the click and another at the shot. The post is read
 * again after every shot and after the page's copy; a difference is a failure that says which facts, and the other version
 * is kept beside the first. The letters of its words are looked for in the pixels of each shot.
 */
export function witness({ captureId, postKey, post }: Click, page: WitnessedPage, step: 'pixels' | 'archive') {
  const words = post.text ?? '';
  const letters = { looked: 0, blank: 0, unlike: 0 };
  let other: { fields: string[]; now: PostNow | undefined } | undefined;

  async function compare(): Promise<void> {
    const now = await page.read(postKey, words);
    const fields = now === undefined ? ['post'] : differences(post, now);
    if (fields.length > 0) other ??= { fields, now };
  }

  return {
    compare,

    /** Takes one shot with a look before and a reading after it. */
    async shoot(take: () => Promise<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
      const lines = await page.lines(postKey, words);
      const bytes = await take();
      const [seen] = await Promise.all([lookAt(bytes, lines), compare()]);
      letters.looked += seen.looked;
      letters.blank += seen.blank;
      letters.unlike += seen.unlike;
      return bytes;
    },

    testimony(): Testimony {
      const failures: Failure[] = [];
      if (other) failures.push({ step, code: 'changed-since-click', detail: other.fields.join(' ') });
      const missing = letters.blank + letters.unlike;
      if (missing > letters.looked * mostUnlike)
        failures.push({ step, code: 'picture-unlike-text', detail: `${missing} of ${letters.looked} letters` });
      return {
        files: other?.now ? filesOf(captureId, step, other.now) : [],
        failures,
        ...(letters.looked > 0 ? { letters: { ...letters } } : {}),
      };
    },
  };
}

/** What makes up a statement and who made it; counters and "3 minutes ago" go on by themselves. */
const facts = ['id', 'permalink', 'author', 'title', 'text', 'rating'] as const;

function differences(before: ReadPost, { post, hasWords }: PostNow): string[] {
  if (!post) return hasWords ? [] : ['text'];
  return facts.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(post[name]));
}

function filesOf(captureId: string, step: CaptureStep, { post, markup }: PostNow): StoredFile[] {
  const name = step === 'pixels' ? 'post-at-shot' : 'post-at-copy';
  const file = (end: string, mediaType: string, text: string): StoredFile => ({
    captureId,
    name: `${name}.${end}`,
    mediaType,
    bytes: encoder.encode(text),
  });
  return [
    ...(post ? [file('json', 'application/json', `${JSON.stringify(post, undefined, 2)}\n`)] : []),
    file('txt', 'text/plain', markup),
  ];
}

async function lookAt(png: Uint8Array<ArrayBuffer>, lines: readonly TextLine[]): Promise<LettersSeen> {
  if (lines.length === 0) return { looked: 0, blank: 0, unlike: 0 };
  const image = await createImageBitmap(new Blob([png], { type: 'image/png' }));
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return { looked: 0, blank: 0, unlike: 0 };
  context.drawImage(image, 0, 0);
  image.close();
  const viewport = lines[0]?.viewport ?? width;
  return lettersInPicture(lines, {
    data: context.getImageData(0, 0, width, height).data,
    width,
    height,
    scale: width / viewport,
  });
}
