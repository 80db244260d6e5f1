import { CodedError, codeOf } from '../../coded-error';
import type { ReadPost } from '../../platforms/contract';
import type { CaptureStep, Failure, StoredFile } from '../../shapes/records/capture-record';
import type { Sighting } from '../../shapes/records/sighting';
import type { Appearance, LettersSeen, TextLine } from '../../shapes/records/text-line';
import type { StatedFacts } from '../page/lines/unseen-facts';
import { appearanceFailures, joined } from './appearance-failures';
import { beforeClick } from './changed-before-click';
import { decoded } from './decoded-shots';
import { type LettersFound, lettersInPicture } from './letters-in-picture';
import { isOnePage, nothingSeen, otherFacts } from './other-facts';
import { datedBy } from './sighting-claims';
import { statedIn } from './stated-facts';

/** The post as it stands on the page at one later moment. */
export interface PostNow {
  /** Read by the page's adapter; absent where none reads it (an element or page chosen by hand). */
  post?: ReadPost | undefined;
  markup: string;
  /** Whether the words of the click still stand in it. */
  hasWords: boolean;
  /** What was seen at the click of something that says the same and shows other letters now. */
  seen?: string | undefined;
  /** Address of the page; absent where it had to be scrolled, after which sites write another one. */
  url?: string | undefined;
}

/** How a page is asked what it shows. */
export interface WitnessedPage {
  appearance(postKey: string, words: string, stated: StatedFacts): Promise<Appearance>;
  unseenParts(postKey: string): Promise<readonly string[]>;
  read(postKey: string, words: string): Promise<PostNow | undefined>;
}

/** What was seen: files of the other version, facts that did not hold, and how many letters were looked at. */
export interface Testimony {
  files: StoredFile[];
  failures: Failure[];
  letters?: LettersSeen;
  fonts?: string[];
}

interface Click {
  captureId: string;
  postKey: string;
  sighting: Pick<Sighting, 'post' | 'page' | 'capturedAt' | 'environment'>;
}

const encoder = new TextEncoder();

/**
 * Stands beside a capture and compares: a page may show one thing at the click and another at the shot. The post is read
 * again after every shot and after the page's copy; a difference is a failure that says which facts, and the other version
 * is kept beside the first. The letters of its words, of its author's names and of its time are looked for in the pixels of each
 * shot;
 * that nothing could be compared is said too.
 */
export function witness({ captureId, postKey, sighting }: Click, page: WitnessedPage, step: 'pixels' | 'archive') {
  const { post } = sighting;
  const words = post.text ?? '';
  const stated = statedIn(post);
  const letters = { text: noLetters(), author: noLetters(), time: noLetters() };
  const shots: { bytes: Uint8Array<ArrayBuffer>; lines: readonly TextLine[] }[] = [];
  let appearance: Appearance | undefined;
  let unseen: readonly string[] | undefined;
  let other: { fields: string[]; now: PostNow | undefined } | undefined;
  let until: string | undefined;
  let isGone = false;
  let unread: Failure | undefined;

  /** What cannot be asked of a page is told; the picture of it is taken all the same. */
  async function asked<Answer>(asking: Promise<Answer>): Promise<Answer | undefined> {
    try {
      return await asking;
    } catch (error) {
      if (codeOf(error) !== 'page-not-readable') throw error;
      const detail = error instanceof CodedError ? error.detail : undefined;
      unread = { step, code: 'page-not-readable', ...(detail ? { detail } : {}) };
      return undefined;
    }
  }

  async function compare(): Promise<PostNow | undefined> {
    const answer = await asked(page.read(postKey, words).then((now) => ({ now })));
    if (!answer) return undefined;
    const { now } = answer;
    isGone ||= now === undefined;
    const fields = now === undefined ? [] : differences(sighting, now);
    if (fields.length > 0) other ??= { fields, now };
    else if (now?.seen !== undefined) until ??= now.seen || nothingSeen;
    return now;
  }

  async function look(): Promise<Appearance | undefined> {
    const now = await asked(page.appearance(postKey, words, stated));
    if (now) appearance = joined(appearance, now);
    return now;
  }

  /** Asked once a record, while the page waits to be painted without what is ours: it has nothing else to do then. */
  async function lookForUnseen(): Promise<void> {
    unseen ??= await asked(page.unseenParts(postKey));
  }

  return {
    compare,
    look,
    lookForUnseen,
    /** At every reading so far the post was on its page. */
    isThere: () => !isGone,

    /** Takes one shot with a look before and a reading after it; `isAgain` in the place of the last, `taken` as in shots.ts. */
    async shoot(
      take: () => Promise<Uint8Array<ArrayBuffer>>,
      isAgain = false,
      taken?: () => void,
    ): Promise<Uint8Array<ArrayBuffer>> {
      if (isAgain) shots.pop();
      const lines = (await look())?.lines ?? [];
      const bytes = await take();
      taken?.();
      // Decoded while the page is read again, and looked at once it is free; a fault is thrown where that is awaited
      decoded(bytes).catch(() => {});
      const now = await compare();
      // A clock that went on may have done so between the look and the picture
      const hasTime = now?.post?.postedAt?.raw === post.postedAt?.raw;
      shots.push({ bytes, lines: hasTime ? lines : lines.filter(({ of }) => of !== 'time') });
      return bytes;
    },

    async testimony(): Promise<Testimony> {
      for (const { bytes, lines } of shots.splice(0)) {
        const seen = await lookAt(bytes, lines);
        for (const of of Object.keys(letters) as TextLine['of'][]) add(letters[of], seen[of]);
      }
      const failures: Failure[] = [];
      if (other) failures.push({ step, code: 'changed-since-click', detail: other.fields.join(' ') });
      if (isGone) failures.push({ step, code: 'post-gone' });
      if (unread) failures.push(unread);
      if (unread && !appearance && step === 'pixels')
        failures.push({ step, code: 'letters-not-compared', detail: `0 of ${count(words)}` });
      const earlier = beforeClick(post) ?? until;
      if (earlier !== undefined && step === 'pixels')
        failures.push({ step, code: 'changed-before-click', detail: earlier });
      if (unseen && unseen.length > 0 && !isGone && step === 'pixels')
        failures.push({ step, code: 'unseen-parts', detail: unseen.join(' ') });
      if (appearance && !isGone) failures.push(...appearanceFailures(post, appearance, letters));
      return {
        files: other?.now ? filesOf(captureId, step, other.now) : [],
        failures,
        ...(letters.text.looked > 0 ? { letters: seenOf(letters.text) } : {}),
        ...(appearance && appearance.fonts.length > 0 ? { fonts: appearance.fonts } : {}),
      };
    },
  };
}

const count = (words: string) => words.match(/[\p{L}\p{N}]/gu)?.length ?? 0;

const nothingFound: LettersFound = {
  ...{ looked: 0, blank: 0, unlike: 0, exchanged: 0, lostLines: 0, lostRuns: 0, lostSigns: 0 },
};
const noLetters = (): LettersFound => ({ ...nothingFound });

const seenOf = ({ looked, blank, unlike }: LettersFound): LettersSeen => ({ looked, blank, unlike });

function add(sum: LettersFound, seen: LettersFound): void {
  for (const name of Object.keys(nothingFound) as (keyof LettersFound)[]) sum[name] += seen[name];
}

/** Facts of the post that are others now, and whether its page is; both are dated by the clock of the click. */
function differences({ post: before, page, capturedAt, environment }: Click['sighting'], now: PostNow): string[] {
  const elsewhere = now.url === undefined || isOnePage(page.url, now.url) ? [] : ['page'];
  if (!now.post) return [...(now.hasWords ? [] : ['text']), ...elsewhere];
  const dated = datedBy(now.post, { capturedAt, timeZone: environment.timeZone ?? 'UTC' });
  return [...otherFacts(before, dated, 'since').map(({ name }) => name), ...elsewhere];
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

/** A letter may stand beside its place, in pixels. */
const beside = 4;

async function lookAt(
  png: Uint8Array<ArrayBuffer>,
  lines: readonly TextLine[],
): Promise<Record<TextLine['of'], LettersFound>> {
  const nothing = { text: noLetters(), author: noLetters(), time: noLetters() };
  if (lines.length === 0) return nothing;
  const image = await decoded(png);
  const { width } = image;
  const scale = width / (lines[0]?.viewport ?? width);
  // Of the whole picture the rows alone that hold lines
  const rows = lines.flatMap(({ top, height }) => [top * scale, (top + height) * scale]);
  const top = Math.max(0, Math.floor(Math.min(...rows)) - beside);
  const height = Math.min(image.height, Math.ceil(Math.max(...rows)) + beside) - top;
  if (height <= 0) return nothing;
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return nothing;
  context.drawImage(image, 0, -top);
  const shown = { data: context.getImageData(0, 0, width, height).data, width, height, scale, top };
  const foundOf = (part: TextLine['of']) =>
    lettersInPicture(
      lines.filter(({ of }) => of === part),
      shown,
    );
  return { text: foundOf('text'), author: foundOf('author'), time: foundOf('time') };
}
