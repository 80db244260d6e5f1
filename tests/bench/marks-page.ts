import { createMarks } from '../../components/mark/marks';
import { openGate } from '../../utils/capture/page/first-in-line';
import { observePosts } from '../../utils/capture/posts/observe';
import { recordPosts } from '../../utils/capture/posts/record-posts';
import { locatedPosts } from '../../utils/capture/posts/registry';
import { guarded } from '../../utils/platforms/distrust/guarded';
import x from '../../utils/platforms/sites/social/x';
import { unitsIn } from '../../utils/platforms/units';
import { hirobaPlatform } from '../unit/mark/hiroba-platform';

/** What `entrypoints/posts.ts` wires, without an extension round it: on the adapter of X, or on one that costs nothing. */
const platform = location.host === 'x.com' ? guarded(x) : hirobaPlatform;
openGate();
const { signal } = new AbortController();
const recorder = recordPosts(
  {
    platform,
    send: async () => ({ kept: [] }) as never,
    show: () => undefined,
    lost: () => undefined,
  },
  signal,
);
const acts = {
  ...recorder,
  select: () => undefined,
  units: () => unitsIn(document, platform),
  read: (unit: Element) => observer.read(unit),
};
const marks = createMarks(document, (key) => key, acts, signal);
const observer = observePosts(document, platform, recorder.posts(marks), () => undefined, signal);
Object.assign(globalThis, {
  shown: () => [...marks.views()].length,
  known: () => locatedPosts().size,
  readAll: () => observer.readAll(),
});
