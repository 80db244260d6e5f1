import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { overlaySlot } from '../utils/page-slots';
import { mountOverlay, type OverlayMount } from './guide/overlay';

/**
 * Brought by the guide when it has to lie over the form's page: the panel, its styles and its pictures, which the guide
 * beside a side panel does not need. Shares the isolated world with `guide.js`.
 */
export default defineUnlistedScript(() => {
  (globalThis as unknown as { [overlaySlot]?: OverlayMount })[overlaySlot] = mountOverlay;
});
