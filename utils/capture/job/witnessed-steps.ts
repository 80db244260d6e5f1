import type { CaptureJob } from '../../shapes/schema';
import { archivePage, type ExactCopy } from './page-archive';
import type { PageReach } from './page-reach';
import type { StepResult } from './run-capture';
import { shootPost } from './shots';
import { type Testimony, witness } from './witness';

type Made = Omit<StepResult, 'next'>;

/** True pixels, with a look at the page before and a reading of the post after every shot. */
export async function witnessedShots(
  job: CaptureJob,
  postKey: string,
  page: PageReach,
  shoot: () => Promise<Uint8Array<ArrayBuffer>>,
): Promise<Made> {
  if (job.sighting.scope === 'page') return shootPost(job.id, postKey, page, shoot);
  const seen = witness({ captureId: job.id, postKey, post: job.sighting.post }, page, 'pixels');
  const made = await shootPost(job.id, postKey, page, () => seen.shoot(shoot));
  return withTestimony(made, seen.testimony());
}

/** The page as files, and a reading of the post after they were made. */
export async function witnessedArchive(job: CaptureJob, page: PageReach, exact: ExactCopy): Promise<Made> {
  const made = await archivePage(job, page, exact);
  if (job.sighting.scope === 'page') return made;
  const seen = witness({ captureId: job.id, postKey: job.postKey, post: job.sighting.post }, page, 'archive');
  await seen.compare();
  return withTestimony(made, seen.testimony());
}

function withTestimony(made: Made, { files, failures, letters }: Testimony): Made {
  return {
    ...made,
    files: [...made.files, ...files],
    failures: [...made.failures, ...failures],
    ...(made.picture && letters ? { picture: { ...made.picture, letters } } : {}),
  };
}
