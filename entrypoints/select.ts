import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { markServices } from '../components/mark/mark-services';
import { createSelectMode } from '../components/mark/select-mode';

/** Injected when somebody wants to choose several posts: shares the isolated world, and the marks, with `posts.ts`. */
export default defineUnlistedScript(() => {
  const services = markServices();
  if (!services) return;
  services.select ??= createSelectMode(document, services);
  services.select();
});
