import type { PanelNews } from '../../utils/messaging/contract/panel';

/** What was known of the page before: its last news, and whether it came after a page that was filled itself. */
interface Before {
  news?: PanelNews | undefined;
  isAfter?: boolean;
}

/** Whether a page without any field of the plan comes after one that was filled by it: a confirmation, or thanks. */
export function isAfterFilling({ news: before, isAfter }: Before, { plan, form }: PanelNews): boolean {
  if (before?.plan !== plan || form.formFound || form.filled || form.stopped) return false;
  return isAfter === true || before.form.filled;
}
