import type { Locator, Page } from '@playwright/test';
import { tallReview } from '../fixtures/sites/google-maps/reviews';
import { tall, threat } from '../fixtures/sites/x/posts';
import type { RequestAnswers } from '../harness/screens';
import { pageUrls } from '../harness/site-responses';

/** What is done on one platform. */
export interface DemoCase {
  /** Used in file names: `x.zip`, `report-x.pdf`. */
  readonly platform: 'x' | 'google-maps' | 'tabelog' | '5ch';
  /** As progress lines call it. */
  readonly name: string;
  /** As the list of incidents calls the site, in both languages. */
  readonly siteName: RegExp;
  readonly url: string;
  post(page: Page): Locator;
  /** A second post, taller than the viewport. */
  tall?: { url: string; post(page: Page): Locator };
  readonly act: string;
  readonly target: string;
  readonly request: RequestAnswers;
  readonly route: RegExp;
  /** The window answers within seven days. */
  readonly statutory?: true;
  /** Address of the form's copy; without one the request is a composed mail. */
  readonly form?: string;
}

const sender = {
  name: '佐伯 みのり',
  email: 'm.saeki@example.jp',
  phone: '03-0000-0000',
  organization: 'みなと珈琲株式会社',
  victimName: '佐伯 みのり',
} as const;

export const demoCases: readonly DemoCase[] = [
  {
    platform: 'x',
    name: 'X',
    siteName: /^X(（|$| )/,
    url: pageUrls.x,
    post: (page) => page.locator('article').filter({ hasText: threat.text }),
    tall: { url: pageUrls.xTall, post: (page) => page.locator('article').filter({ hasText: tall.text.slice(0, 20) }) },
    act: 'threat',
    target: 'self',
    request: {
      standing: 'self',
      claim: 'プライバシー',
      reason: '勤務先、氏名、利用する駅を知っていることと、勤務の時間に来ることが書かれています。',
      sender,
    },
    route: /日本の法律に基づく/,
    statutory: true,
    form: 'https://help.x.com/ja/forms/japan-report',
  },
  {
    platform: 'google-maps',
    name: 'Google Maps',
    siteName: /^Google (マップ|Maps)/,
    url: pageUrls['google-maps'],
    post: (page) => page.locator('.jftiEf').filter({ hasText: 'レジの佐伯という店員が最悪' }),
    tall: {
      url: pageUrls['google-maps'],
      post: (page) => page.locator('.jftiEf').filter({ hasText: tallReview.author }),
    },
    act: 'insult',
    target: 'self',
    request: {
      standing: 'self',
      claim: '名誉毀損',
      reason: '氏名を挙げて、返金しないことを詐欺と同じと書いています。返金の求めを受けた記録はありません。',
      sender,
    },
    route: /法律に基づく/,
    form: 'https://support.google.com/legal/troubleshooter/1114905',
  },
  {
    platform: 'tabelog',
    name: 'Tabelog',
    siteName: /^(食べログ|Tabelog)$/,
    url: pageUrls.tabelog,
    post: (page) => page.locator('.rvw-item').filter({ hasText: '賞味期限切れを出す店' }),
    act: 'untrue',
    target: 'shop',
    request: {
      standing: 'company',
      claim: '信用毀損',
      reason: '賞味期限を偽っているという記載は事実と異なります。入荷と廃棄の記録があります。',
      sender,
    },
    route: /食べログ/,
    form: 'https://tabelog.com/help/',
  },
  {
    platform: '5ch',
    name: '5ch',
    siteName: /^(5ちゃんねる|5channel)$/,
    url: pageUrls['5ch'],
    post: (page) => page.locator('[id="7"].post'),
    act: 'private_data',
    target: 'self',
    request: {
      standing: 'self',
      claim: 'プライバシー',
      reason: '退勤の時刻、利用する駅の出口、自転車置き場の位置が書かれています。',
      sender,
    },
    route: /5ちゃんねる/,
  },
];
