import { isAnyInReach } from '../../../components/mark/in-reach';
import { type MarkServices, placeMarkServices } from '../../../components/mark/mark-services';
import type { MarkActs } from '../../../components/mark/marks';
import { createMarks } from '../../../components/mark/marks';
import { followSight } from '../../../components/mark/seen-at-mark';
import { createSelectMode } from '../../../components/mark/select-mode';
import { watchMarks } from '../../../components/mark/watch-marks';
import { chooseElement } from '../../../utils/capture/by-hand/choose-element';
import { openGate } from '../../../utils/capture/page/first-in-line';
import type { PostProgress } from '../../../utils/capture/posts/follow-captures';
import { observePosts } from '../../../utils/capture/posts/observe';
import { locatedPosts } from '../../../utils/capture/posts/registry';
import type { SeenPost } from '../../../utils/capture/posts/seen-posts';
import { unitsIn } from '../../../utils/platforms/units';
import { hirobaPlatform } from './hiroba-platform';

/** Built into one script for a real browser: marks on the invented site, with what was asked of them in a list. */
const gate = openGate();
gate.stored = Promise.resolve({});
const controller = new AbortController();
const acts: string[] = [];
/** What the gate held for the worker at each press of a mark. */
const noted: (string | readonly string[])[] = [];
const told: MarkActs = {
  record: (key) => {
    acts.push(`record ${key}`);
    noted.push(gate.stood?.[key] ?? []);
  },
  retry: (key) => acts.push(`retry ${key}`),
  openDetails: (captureId) => acts.push(`details ${captureId}`),
  select: () => select(),
  units: () => unitsIn(document, hirobaPlatform),
  read: (unit) => observer.read(unit),
};
const words = (globalThis as unknown as { words: Record<string, string> }).words;
const t = (key: string, params: readonly string[] = []) =>
  (words[key] ?? key).replace(/\$(\d)/g, (_, at) => params[Number(at) - 1] ?? '');
const marks = createMarks(document, t, told, controller.signal);
const present = new Map<Element, SeenPost>();
const desk: MarkServices = {
  platform: hirobaPlatform,
  readAll: () => observer.readAll(),
  isQuiet: () => false,
  marks,
  t,
  signal: controller.signal,
  recorder: {
    present,
    readAgain: () => undefined,
    record: async (key, _, together) => void acts.push(`record ${key} ${together?.group.length}`),
  },
};
placeMarkServices(desk);
followSight(gate);
const select = createSelectMode(document, desk);
const come = (seen: SeenPost) => {
  present.set(seen.element, seen);
  marks.show(seen.element, seen.key);
  desk.seen?.(seen);
};

const observer = observePosts(
  document,
  hirobaPlatform,
  {
    appeared: come,
    changed: come,
    removed: ({ element }) => marks.hide(element),
  },
  () => undefined,
  controller.signal,
);

Object.assign(globalThis, {
  banken: {
    acts,
    noted,
    set: (key: string, progress: PostProgress) => {
      marks.set(key, progress);
      desk.heard?.(key, progress);
    },
    watch: (terms: Parameters<ReturnType<typeof watchMarks>>[0]) => watchMarks(desk)(terms),
    readAll: () => observer.readAll(),
    located: () => [...locatedPosts().keys()],
    leave: () => controller.abort(),
    isRefused: () => marks.isRefused(),
    isAnyInReach: () => isAnyInReach(marks.views()),
    choose: (signal?: AbortSignal) =>
      chooseElement(
        document,
        { name: t('choose_name'), hint: t('choose_hint'), keys: t('choose_keys'), leave: t('choose_leave') },
        signal ?? controller.signal,
      ),
  },
});
