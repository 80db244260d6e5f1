import type { PostKind, TimeMethod, TimePrecision } from '../../../platforms/contract';
import type { Actor, CaptureScope, CaptureStep, CustodyEvent } from '../../../shapes/schema';

/** The report is a Japanese paper for Japanese courts: its words live here and not in locales/. */
export const kindWords: Record<PostKind, string> = {
  post: '投稿',
  comment: 'コメント',
  reply: '返信',
  review: '口コミ',
  answer: '回答',
  question: '質問',
  message: 'メッセージ',
  video: '動画',
  article: '記事',
};

export const scopeWords: Record<CaptureScope, string> = {
  post: '対応サイトの投稿',
  element: '人が選んだページの一部',
  page: 'ページ全体',
};

export const methodWords: Record<TimeMethod, string> = {
  attribute: 'ページの時刻属性の値',
  shown: 'ページに表示された文字',
  relative: '「○分前」などの表示から計算',
  id: '投稿番号から計算',
  json: 'ページ内のデータの値',
};

export const precisionWords: Record<TimePrecision, string> = {
  ms: 'ミリ秒まで',
  s: '秒まで',
  minute: '分まで',
  hour: '時間まで',
  day: '日まで',
  week: '週まで',
  month: '月まで',
  year: '年まで',
};

export const stepWords: Record<CaptureStep, string> = {
  facts: '投稿の読み取り',
  pixels: '画面の画像',
  archive: 'ページの保存',
  seal: '封印',
};

export const eventWords: Record<CustodyEvent, string> = {
  captured: '投稿を記録',
  sealed: '記録を封印',
  opened: '開いた',
  revealed: '本文を表示',
  described: '事案の説明を記入',
  'status-changed': '状態を変更',
  exported: '書き出し',
  'handed-over': '暗号にして手渡し',
  imported: 'パックを読み込み',
  stamped: '第三者の時刻を取得',
  'read-again': '同じ固定リンクをもう一度読んだ',
  redacted: '墨消し写しを作成',
  'redaction-discarded': '墨消し写しを破棄',
  'request-prepared': '申出を準備',
  'request-sent': '申出を送信（本人の申告）',
  'request-answered': '申出への回答を記録',
  'request-discarded': '準備した申出を取りやめ',
  'request-dated': '申出に関わる日付を記入',
  'form-captured': '申出の画面を記録',
  'capture-parted': '一件を別の事案に分けた',
  'capture-joined': '一件をこの事案に戻した',
  'capture-discarded': '一件を捨てた',
  'pixels-taken-out': '画像とページの写しの扱いを変更',
  consented: '渡すことに同意',
  'hand-over-made': '渡すファイルを作成',
  'consent-withdrawn': '同意を取り下げ',
  'campaign-joined': 'ほかの事案とまとめて見ることにした',
  'campaign-parted': 'ほかの事案とは別に見ることにした',
  decided: '意見をそろえて決めた',
  'gate-passed': '確認がそろう前に急いで進めた',
  'answered-person': '記録した人への返事を作成',
  'care-step': '会社の対応の手順を記入',
  'care-recorded': '会社の対応の記録を記入',
  'kept-until': '保存の期間・保全を変更',
};

const roleWords = { recorder: '記録した人', reviewer: '確認した人', legal: '法務の担当' } as const;

/** Who acted, as a role: the log holds no names. */
export function actorWords(actor: Actor): string {
  if (actor.kind === 'tool') return '番犬（自動）';
  return actor.role ? roleWords[actor.role] : '利用者';
}
