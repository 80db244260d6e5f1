import { CodedError } from '../../coded-error';
import { withFacts } from '../../law/citation';
import { isCounsel } from '../sender';
import { handRow, maskPaper, type Paper, type PaperRow, row } from './paper';
import { headOf, type PaperSource, postRows, reasonRows } from './takedown-notice';

const HIDDEN_FROM_POSTER = /^請求者の(住所|氏名|連絡先)|^発信者に示したくない/;

/**
 * 発信者情報開示請求書 (法5条), fields of the provider guideline's form (https://www.isplaw.jp, May 2025) in order, for counsel only: whether a right
 * is clearly infringed is theirs to say, so that box holds what was typed and nothing else.
 * Gives the provider's copy and the masked one for the poster.
 * @throws CodedError `refused` for any other sender, and for counsel without name, office and number
 */
export function disclosureRequest(source: PaperSource): { provider: Paper; poster: Paper } {
  if (source.standing !== 'counsel' || !isCounsel(source.agent)) throw new CodedError('refused', 'counsel only');
  const { profile } = source;
  const provider: Paper = {
    title: '発信者情報開示請求書',
    date: '　　　　年　　月　　日',
    ...headOf(source),
    rows: [
      handRow('請求者の住所'),
      row('請求者の氏名・印', profile.victimName),
      handRow('請求者の連絡先'),
      row(
        '請求',
        withFacts(
          '{cite:disclosure-claim}（1項・2項のうち該当するもの）に基づき、下の発信者情報の開示を求めます。',
          'ja',
        ),
      ),
      ...postRows(source, {
        url: '貴社が管理する設備等（URL・投稿番号、または IPアドレス・ポート・接続先・日時）',
        words: '掲載された情報',
      }),
      row('侵害された権利', source.rightName, true),
      ...reasonRows(source, '権利が明らかに侵害されたとする理由'),
      handRow('正当な理由（①損害賠償　②名誉回復　③差止め　④発信者への削除の求め　⑤その他）'),
      handRow('開示を求める情報（氏名・名称／住所／電話番号／メール／IPアドレスとポート／識別符号／年月日時刻 など）'),
      handRow('証拠'),
      handRow('発信者に示したくない情報（氏名／理由欄／証拠）'),
      row(
        '代理人（氏名・事務所・連絡先）',
        [profile.name, profile.organization, profile.phone].filter(Boolean).join('\n'),
      ),
    ],
    advice: ['2部を出します：貴社用と、発信者へ送る写し。証拠も発信者へ送られるため、示せないものは除きます。'],
  };
  return { provider, poster: maskPaper(provider, (entry: PaperRow) => HIDDEN_FROM_POSTER.test(entry.label)) };
}
