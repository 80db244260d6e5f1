import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawAgain } from '../utils/capture/page/draw-again';
import { rendererSlot } from '../utils/capture/page/draw-again-slot';

/** Injected only when the browser's own pixels cannot be had: html2canvas is 200 kB. */
export default defineUnlistedScript(() => {
  const world = globalThis as unknown as Record<string, unknown>;
  world[rendererSlot] ??= drawAgain;
});
