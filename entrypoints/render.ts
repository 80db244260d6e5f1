import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { drawAgain } from '../utils/capture/page/draw-again';

/**
 * Injected only when the browser's own pixels cannot be had: html2canvas is 200 kB. In Firefox it runs in the page's own
 * world: it stands there under a name of this moment, which goes to the worker as what the script gives.
 */
export default defineUnlistedScript(() => {
  const name = `x${Math.random().toString(36).slice(2)}`;
  Object.defineProperty(globalThis, name, { value: drawAgain, configurable: true });
  return name;
});
