import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawAgain } from '../utils/capture/page/draw-again';
import type { PlacedRenderer } from '../utils/messaging/contract/page-actions';
import { rendererSlot } from '../utils/page-slots';

/** Injected only when the browser's own pixels cannot be had: html2canvas is 200 kB. */
export default defineUnlistedScript(() => {
  const world = globalThis as { [rendererSlot]?: PlacedRenderer };
  world[rendererSlot] ??= drawAgain;
});
