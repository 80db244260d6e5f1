import { codeOf } from '../../coded-error';
import type { CaptureJob } from '../../shapes/schema';
import { giveUp } from './decoded-shots';
import { archivePage, type ExactCopy } from './page-archive';
import type { PageReach } from './page-reach';
import type { StepResult } from './run-capture';
import { shootInView } from './shoot-in-view';
import { drawPost, shootPost } from './shots';
import { type Testimony, witness } from './witness';

type Made = Omit<StepResult, 'next'>;

/**
 * Pictures as the mode and the permissions allow: where no shot may be taken, one that is drawn again.
 * @param pageIsFree called as soon as the shots need the page no more: what they show is looked at after it
 */
export async function witnessedPictures(
  job: CaptureJob,
  page: PageReach,
  shoot: () => Promise<Uint8Array<ArrayBuffer>>,
  pageIsFree?: () => void,
): Promise<Made> {
  const made = await pictures(job, page, shoot, pageIsFree);
  await Promise.all(made.files.map(({ bytes }) => giveUp(bytes)));
  return made;
}

async function pictures(
  job: CaptureJob,
  page: PageReach,
  shoot: () => Promise<Uint8Array<ArrayBuffer>>,
  pageIsFree?: () => void,
): Promise<Made> {
  const key = job.sighting.scope === 'page' ? 'page' : job.postKey;
  if (job.sighting.environment.quiet) return witnessedView(job, key, page, shoot);
  try {
    return await witnessedShots(job, key, page, shoot, pageIsFree);
  } catch (error) {
    const code = codeOf(error);
    if (code !== 'no-screen-permission' && code !== 'screen-failed') throw error;
    return await witnessedDrawing(job, key, page, code);
  }
}

/** True pixels, with a look at the page before and a reading of the post after every shot. */
async function witnessedShots(
  job: CaptureJob,
  postKey: string,
  page: PageReach,
  shoot: () => Promise<Uint8Array<ArrayBuffer>>,
  pageIsFree?: () => void,
): Promise<Made> {
  if (job.sighting.scope === 'page') return shootPost(job.id, postKey, page, shoot, shoot, pageIsFree);
  const seen = witness({ captureId: job.id, postKey, sighting: job.sighting }, page, 'pixels');
  let testimony: Promise<Testimony> | undefined;
  const shots = shootPost(
    job.id,
    postKey,
    page,
    (isAgain, taken) => seen.shoot(shoot, isAgain, taken),
    // An extra that shows what stands around: the post's own pictures are held to its words
    async () => {
      const bytes = await shoot();
      await seen.compare();
      return bytes;
    },
    // That a post is gone is said once: what it was copied from is then looked for when it is known
    () => {
      if (seen.isThere()) pageIsFree?.();
      // Letters are looked for while the picture of the post is packed
      testimony = seen.testimony();
      // A fault is thrown where it is awaited, below
      testimony.catch(() => {});
    },
  );
  const [made] = await Promise.all([shots, seen.lookForUnseen()]);
  return withTestimony(made, await (testimony ?? seen.testimony()));
}

/** The same of what is on the screen as it is, in quiet mode. */
async function witnessedView(
  job: CaptureJob,
  postKey: string,
  page: PageReach,
  shoot: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Made> {
  if (job.sighting.scope === 'page') return shootInView(job.id, postKey, page, shoot);
  const seen = witness({ captureId: job.id, postKey, sighting: job.sighting }, page, 'pixels');
  const shots = shootInView(job.id, postKey, page, (isAgain) => seen.shoot(shoot, isAgain));
  const [made] = await Promise.all([shots, seen.lookForUnseen()]);
  return withTestimony(made, await seen.testimony());
}

/** The post drawn again where no shot may be taken: nothing holds that picture against the words, and it is said. */
async function witnessedDrawing(job: CaptureJob, postKey: string, page: PageReach, why: string): Promise<Made> {
  const made = await drawPost(job.id, postKey, page, why);
  if (job.sighting.scope === 'page') return made;
  const seen = witness({ captureId: job.id, postKey, sighting: job.sighting }, page, 'pixels');
  await seen.look();
  await seen.lookForUnseen();
  await seen.compare();
  return withTestimony(made, await seen.testimony());
}

/** The page as files, and a reading of the post after they were made. */
export async function witnessedArchive(job: CaptureJob, page: PageReach, exact: Promise<ExactCopy>): Promise<Made> {
  const made = await archivePage(job, page, exact);
  if (job.sighting.scope === 'page') return made;
  const seen = witness({ captureId: job.id, postKey: job.postKey, sighting: job.sighting }, page, 'archive');
  await seen.compare();
  const { failures, ...rest } = await seen.testimony();
  const isKnown = job.failures.some(({ code }) => code === 'post-gone');
  return withTestimony(made, { ...rest, failures: failures.filter(({ code }) => !(isKnown && code === 'post-gone')) });
}

function withTestimony(made: Made, { files, failures, letters, fonts }: Testimony): Made {
  return {
    ...made,
    files: [...made.files, ...files],
    failures: [...made.failures, ...failures],
    ...(made.picture
      ? { picture: { ...made.picture, ...(letters ? { letters } : {}), ...(fonts ? { fonts } : {}) } }
      : {}),
  };
}
