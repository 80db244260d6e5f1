import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startGuide } from './start-guide';

/** Injected by the worker into the tab of an opened form, after every page of it. */
export default defineUnlistedScript(() => startGuide());
