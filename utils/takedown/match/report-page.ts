import type { Found } from './groups';
import { tidy } from './words';

const REPORT =
  /侵害|通報|申告|申し?立|申出|申し出|削除|違反|送信防止|誹謗|中傷|権利者|問い?合わせ|相談|report|takedown|removal|infring|defam|abuse|legal request|complain/;

/**
 * Whether a page is a report: a field asks about a post or a right, or its title says so. Elsewhere (an order with two
 * addresses, a sign-up beside a login) a datum is rightly asked for more than once.
 */
export function isReportPage(page: Document, found: readonly Found[]): boolean {
  if (
    found.some(({ meaning }) => meaning.score > 40 && /^(post|case|thread|victim|agent)\.(?!reason)/.test(meaning.key))
  )
    return true;
  const titles = [page.title, ...[...page.querySelectorAll('h1')].map((title) => title.textContent ?? '')];
  return titles.some((title) => REPORT.test(tidy(title)));
}
