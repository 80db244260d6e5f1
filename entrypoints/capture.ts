import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { listenForCaptureByHand } from '../utils/capture/by-hand/capture-by-hand';
import { hands } from '../utils/capture/page/page-actions';
import { handsSlot } from '../utils/capture/page/page-actions-slot';

/** Injected by the worker when a capture needs the page: puts the hands into the isolated world, once. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<string, unknown>;
  if (world[handsSlot]) return;
  world[handsSlot] = hands;
  listenForCaptureByHand(new AbortController().signal);
});
