import { cutToFrame } from '../../../utils/capture/job/cut-to-frame';
import { askedAhead, type PageReach } from '../../../utils/capture/job/page-reach';
import type { JobTools } from '../../../utils/capture/job/run-capture';
import { witnessedArchive, witnessedPictures } from '../../../utils/capture/job/witnessed-steps';
import { db } from '../../../utils/evidence/db';
import { takenOutCode } from '../../../utils/evidence/store/captures/pixels-out';
import { reachPage } from '../../../utils/messaging/reach-page';
import type { CaptureJob, Sighting } from '../../../utils/shapes/schema';
import { exactCopyOf } from './exact-copy';
import { shootTab } from './visible-tab';

/** Of files that a person brings there is no page to take pictures of. */
const withoutPage = {
  files: [],
  failures: [],
  picture: { kind: 'none' as const, seams: [], tiles: [], hidden: [], beside: [] },
};

/** Brought as files, or of a case of which no picture may be kept. */
async function isWithoutPicture({ incidentId, sighting }: CaptureJob): Promise<boolean> {
  return sighting.environment.way === 'file' || (await db.incidents.get(incidentId))?.own?.unkept !== undefined;
}

/** The way into a page, begun while it is looked up how to record. */
export function reachedAhead({ tabId, frameId }: CaptureJob['tab']): Promise<PageReach> {
  const reaching = reachPage(tabId, frameId);
  // A page that is not reached is told where it is awaited, at the pictures
  reaching.catch(() => {});
  return reaching;
}

/** While what the click read is stored, its page gets the scripts and shows the post: not in quiet mode, which changes nothing in it. */
export function readiedPage(sighting: Sighting, reaching: Promise<PageReach>): Promise<PageReach> {
  const { quiet } = sighting.environment;
  const page = reaching.then((reached) => (quiet ? reached : askedAhead(reached, sighting)));
  // A page that is not reached is told where it is awaited, at the pictures
  page.catch(() => {});
  return page;
}

/** Puts a page back that was made ready for nothing. */
export async function giveBack(early: Promise<PageReach> | undefined): Promise<void> {
  // One that was never reached has nothing to put back
  await early?.then((page) => page.restore()).catch(() => undefined);
}

/**
 * The two steps of one capture that need its page. Its scripts are handed in once where both are at it together.
 * @param early its page, where it was reached already
 */
export function pageSteps(early?: Promise<PageReach>): Pick<JobTools, 'takePictures' | 'archivePage'> {
  let reached: PageReach | undefined;
  return {
    async takePictures(job, pageIsFree) {
      if (job.sighting.environment.way === 'file') return withoutPage;
      const { tabId, frameId } = job.tab;
      const reaching = early ?? reachPage(tabId, frameId);
      // Told where it is awaited, below
      reaching.catch(() => {});
      if (await isWithoutPicture(job)) {
        await giveBack(early);
        return { ...withoutPage, failures: [{ step: 'pixels' as const, code: takenOutCode }] };
      }
      reached = await reaching;
      try {
        const shoot = () => shootTab(tabId);
        const own = frameId === 0 ? shoot : cutToFrame(reached, shoot);
        return await witnessedPictures(job, reached, own, pageIsFree);
      } finally {
        reached = undefined;
      }
    },
    async archivePage(job) {
      const { tabId, frameId } = job.tab;
      if (reached) return witnessedArchive(job, reached, exactCopyOf(tabId));
      if (await isWithoutPicture(job)) return { files: [], failures: [] };
      return witnessedArchive(job, await reachPage(tabId, frameId), exactCopyOf(tabId));
    },
  };
}
