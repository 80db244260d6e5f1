import type { Party, Profile, Standing } from '../../shapes/schema';
import { inOneLine } from '../plan/quotation';
import { type ValueSource, wholeAddress } from '../plan/step-values';
import { handRow, type Paper, type PaperRow, row, wordsRow } from './paper';

/** What a letter is made of: the facts of the capture, the profile, the person's own words. */
export interface PaperSource extends ValueSource {
  /** Operator or host; found by the person. */
  addressee?: string;
  /** Its postal address, where the route knows one. */
  address?: string;
  rightName: string;
  /** All posts that it carries, each with what is said of it alone; absent: the one. */
  posts?: readonly { post: ValueSource['post']; reason?: string }[];
  /** Whose right it is, and who acts for that party. */
  party?: Party;
  agent?: Party;
}

/** Address and name at the head of a letter; a line to write on where nobody was named. */
export function headOf({ addressee, address }: PaperSource): Pick<Paper, 'address' | 'addressee'> {
  return { ...(address ? { address } : {}), addressee: `${addressee || '＿＿＿＿＿＿＿＿＿＿＿＿'} 御中` };
}

const addressOf = (profile: Profile) =>
  [profile.postalCode && `〒${profile.postalCode}`, wholeAddress(profile)].filter(Boolean).join(' ');

const isForAnother = (standing: Standing) => standing === 'counsel' || standing === 'guardian';

/** The one whose right it is; who acts for another stands below as the representative. */
function senderOf(profile: Profile, standing: Standing): string | undefined {
  const name = [profile.organization, profile.name].filter(Boolean).join('　');
  if (standing === 'company') return name;
  if (!isForAnother(standing)) return profile.name;
  const acting = standing === 'counsel' ? name : profile.name;
  return [profile.victimName, acting && `代理人　${acting}`].filter(Boolean).join('\n');
}

const contactOf = (profile: Profile) => [profile.phone, profile.email].filter(Boolean).join('\n');

/** Everything that helps to find the one post: number, thread, time, account. */
function locatorOf(post: ValueSource['post']): string {
  return [
    post.thread?.title && `スレッド：${inOneLine(post.thread.title)}`,
    post.thread?.number && `スレッド番号：${post.thread.number}`,
    post.id && `投稿番号・ID：${post.id}`,
    (post.postedAt?.raw ?? post.postedAt?.iso) && `投稿日時：${post.postedAt?.raw ?? post.postedAt?.iso ?? ''}`,
    post.author?.handle && `投稿者の表示：@${post.author.handle}`,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Address, place and words of each post, numbered where they are several. */
export function postRows(
  source: Pick<PaperSource, 'post' | 'posts'>,
  labels: { url: string; locator?: string; words: string },
): PaperRow[] {
  const posts = source.posts ?? [{ post: source.post }];
  return posts.flatMap(({ post }, index) => {
    const of = (label: string) => (posts.length === 1 ? label : `（${index + 1}）${label}`);
    return [
      row(of(labels.url), post.permalink),
      ...(labels.locator === undefined ? [] : [row(of(labels.locator), locatorOf(post))]),
      wordsRow(of(labels.words), post.text),
    ];
  });
}

/** The reason of all, and what is said of one post alone under its number. */
export function reasonRows({ posts = [], reason }: Pick<PaperSource, 'posts' | 'reason'>, label: string): PaperRow[] {
  const [only] = posts;
  if (posts.length <= 1) return [wordsRow(label, [reason, only?.reason].filter(Boolean).join('\n'))];
  return [
    wordsRow(label, reason),
    ...posts.flatMap((each, index) => (each.reason ? [wordsRow(`（${index + 1}）だけの理由`, each.reason)] : [])),
  ];
}

/**
 * 侵害情報の通知書 兼 送信防止措置依頼書 with the 13 fields of the form to the provider guideline's 7th edition
 * (https://www.isplaw.jp, May 2025), in that order and in our own words. Facts and blanks only: no argument is added.
 * Consent and the box that lets the name be shown to the poster stay empty.
 */
export function takedownNotice(source: PaperSource): Paper {
  const { profile, standing } = source;
  return {
    title: '侵害情報の通知書 兼 送信防止措置依頼書',
    date: '　　　　年　　月　　日',
    ...headOf(source),
    rows: [
      // The profile's address is the sender's own: another person's is written by hand.
      isForAnother(standing)
        ? handRow('権利を侵害されたと申し出る者　住所')
        : row('権利を侵害されたと申し出る者　住所', addressOf(profile)),
      row('氏名（記名）・印', senderOf(profile, standing)),
      row('連絡先（電話番号・メールアドレス）', contactOf(profile)),
      row(
        '依頼',
        '貴社の設備を通じて下に示す情報が公開されており、これにより権利を侵害されたと考えます。送信を止める措置をお願いします。',
      ),
      ...postRows(source, {
        url: '掲載されている場所（URL）',
        locator: 'そのほか、情報の特定に必要なこと',
        words: '掲載されている情報',
      }),
      row('侵害されたと考える権利', source.rightName, true),
      ...reasonRows(source, '権利が侵害されたと考える理由・被害の状況'),
      handRow('上の太枠の内容は事実のとおりで、そのまま発信者へ伝えられることに同意します（ご本人が記入）'),
      handRow('発信者に氏名を示してもよい場合だけ、○を書いてください（空欄は、示さないことを表します）'),
    ],
    advice: [
      '添えるもの：本人確認書類の写し／法人は登記事項証明書／代理人は委任状と資格を示す書類／URLが見える印刷物（該当箇所に印）',
      '一般的な情報です。個別の判断は弁護士等にご相談ください。',
    ],
  };
}
