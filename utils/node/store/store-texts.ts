import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leavings } from './leavings';

/**
 * What is said of the extension outside of it: permissions, what leaves the browser, limits, the stores' texts, the privacy
 * policy. READMEs, store texts and policy are made from this folder; a test holds the built manifests to it.
 */

/** Name and short text are the extension's own, which its manifest carries into the stores. */
function fromLocale(lang: 'ja' | 'en'): { name: string; short: string } {
  const words = readFileSync(join(import.meta.dirname, '..', '..', '..', 'locales', `${lang}.yml`), 'utf8');
  const of = (key: string) => new RegExp(`^${key}: (.+)$`, 'm').exec(words)?.[1] ?? '';
  return { name: of('extension_name'), short: of('extension_description') };
}

/** What the stores are told; `short` has at most 132 letters in English and in Japanese. */
export const storeTexts: Record<'ja' | 'en', { name: string; short: string; long: string }> = {
  ja: {
    ...fromLocale('ja'),
    long: `カスタマーハラスメントの投稿は、消えると証明できなくなります。番犬は、投稿のそばの印を 1 回押すだけで、本文・日時・アドレス・画面を記録し、その場で封印します。

・従業員：押して、二つの質問に答えたら終わりです。だれに渡すか、渡さないかは本人が決めます。
・人事：つらい言葉を何度も読まずに確認し、だれでも検証できる証拠パックを書き出します。
・法務：権利と立場に合う窓口を選ぶと、公式フォームの横に案内が出ます。送信・同意・署名は、いつも人がします。

番犬がしないこと：違法かどうかの判断、送信、同意の印、署名、履歴の収集、広告、分析。サーバーはありません。
できないこと：消えた投稿を取り戻すこと。裁判での結果を約束すること。すべてのサイトをいつも正しく読むこと（変わったサイトは、そう表示します）。`,
  },
  en: {
    ...fromLocale('en'),
    long: `A post that is deleted cannot be proven. One press on the mark beside it records its words, time, address and picture, and seals them on the spot.

- Employees: press, answer two questions, done. To whom it is handed, or to nobody, is their decision.
- HR: review without reading abuse over and over; export packs that stock tools verify.
- Legal: choose right and standing; a guide stands beside the platform’s own form. Sending, ticking and signing stay with people.

What Banken does not do: judge legality, send, tick, sign, collect history, advertise, analyse. There is no server.
What it cannot do: bring back a deleted post, promise an outcome in court, read every site rightly at all times (a site that changed is shown as such).`,
  },
};

/** Firefox’s own question: nothing is sent by itself, and this much once a store is connected. */
export const dataCollection = {
  required: ['none'],
  optional: [...new Set(leavings.flatMap(({ firefox }) => firefox))],
};
