import { withChangeJudged as judge } from '../../../utils/capture/job/changed-before-click';
import { earlierPost } from '../../../utils/messaging/contract/earlier-post';
import type { ReadPost } from '../../../utils/platforms/contract';

/** As the worker judges it, which hands in the shape of a post. */
export const withChangeJudged = (post: ReadPost, pageUrl?: string): ReadPost => judge(post, earlierPost, pageUrl);
