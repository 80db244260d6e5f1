import type { ActKind } from '../shapes/incident';
import type { FactId } from './law-facts';
import { type Quality, qualityAsOf } from './quality';

/** Words in both languages. */
export interface Said {
  readonly ja: string;
  readonly en: string;
}

/** Something that a person can do today, before any form. */
interface FirstStep {
  /** Never renamed: what is ticked is kept by it. */
  readonly id: string;
  readonly title: Said;
  readonly why?: Said;
  /** A fact of the law that says why. */
  readonly fact?: FactId;
  /** Ready to say. */
  readonly say?: Said;
}

const steps: { source: string; checkedOn: string; quality: Quality } = {
  source: 'PEN America Online Harassment Field Manual; HateAid; 厚生労働省 カスタマーハラスメント対策の指針',
  checkedOn: '2026-11-27',
  quality: 'documented',
};

/** What the steps follow and when they were last read through, `YYYY-MM-DD`, as sure as that is at `now` (milliseconds since 1970). */
export function stepsChecked(now = Date.now()): typeof steps {
  return { ...steps, quality: qualityAsOf(steps.quality, steps.checkedOn, now) };
}

const step = (id: string, ja: string, en: string, more: Partial<Omit<FirstStep, 'id' | 'title'>> = {}): FirstStep => ({
  id,
  title: { ja, en },
  ...more,
});

const tellShop = step('tell-shop', '店長か上司に、いま知らせる', 'Tell the shop head or your superior now', {
  why: { ja: '文面は見せなくてかまいません。', en: 'You need not show the words.' },
});
const tellDesk = step('tell-desk', '会社の相談窓口に話す', 'Talk to your company’s desk', {
  fact: 'no-retaliation',
});
const wayHome = step('way-home', '帰り道と時間を変える', 'Change your way home and its time', {
  why: { ja: '今日は裏口から、ひとりでは帰らない。', en: 'Today by the back door, and not alone.' },
});
const police = step('police', '110 か #9110 に話す', 'Call 110 or #9110', {
  say: {
    ja: '「ネットで書かれたあと、不安なことが続いています。記録があります。」',
    en: '“I was written about online and things have happened since. I have records.”',
  },
});
const noReply = step('no-reply', '返事をしない、会わない', 'Do not answer, do not meet', {
  why: { ja: '一度断ったなら、その日時を残します。', en: 'If you have said no once, write down when.' },
});
const keepOthers = step('keep-others', 'ほかの投稿も、消える前に記録する', 'Record the other posts before they vanish');
const rest = step('rest', '読むのをやめて、だれかに代わってもらう', 'Stop reading; let somebody else look', {
  why: { ja: '確認も申出も、ほかの人ができます。', en: 'Others can review and report for you.' },
});
const notAlone = step('not-alone', '今日の話を、信じられる人にする', 'Tell somebody you trust about today');

/** What fits each act, the most urgent first. */
const firstSteps: Readonly<Record<ActKind, readonly FirstStep[]>> = {
  threat: [
    police,
    tellShop,
    step('guard', 'レジと裏口に、もう 1 人', 'A second person at the till and the back door', {
      why: { ja: '警備がいる店は、警備にも伝えます。', en: 'Tell the guard, where there is one.' },
    }),
    wayHome,
    keepOthers,
  ],
  stalking: [police, noReply, wayHome, tellShop, keepOthers],
  'private-data': [
    step('shift', '店長か人事に、通勤とシフトの変更を頼む', 'Ask to have your way to work and shifts changed'),
    step('name-tags', '名札と伝票の名前を、店の名前に替える', 'Put the shop’s name on name tags and slips', {
      why: { ja: '配送票・領収書・予約の画面も。', en: 'Delivery notes, receipts and booking pages, too.' },
    }),
    step('passwords', 'パスワードを変える', 'Change your passwords', {
      why: {
        ja: 'メール、SNS、通販の順に。同じものを使い回さない。',
        en: 'Mail, social networks, shops; never the same twice.',
      },
    }),
    step('two-factors', '2 段階の確認を入れる', 'Switch on two-step sign-in', {
      why: {
        ja: 'メールと SNS から。電話番号より、認証アプリ。',
        en: 'Mail and networks first; an app is better than a telephone number.',
      },
    }),
    step('location', '位置の共有を切る', 'Switch off sharing your place', {
      why: {
        ja: '写真の位置情報、SNS の場所、家族との共有アプリ。',
        en: 'Places in photos, networks and family apps.',
      },
    }),
    step('family', '家族に知らせる', 'Tell your family', {
      say: {
        ja: '「知らない人から私のことを聞かれたら、答えずに教えて。」',
        en: '“If a stranger asks about me, do not answer and tell me.”',
      },
    }),
    step('write-down', '見知らぬ届け物・電話を書き留める', 'Write down strange deliveries and calls', {
      why: { ja: '日時と相手の言葉だけでかまいません。', en: 'Time and words are enough.' },
    }),
  ],
  photo: [
    step('no-spread', '画像を人に送らない', 'Send the picture to nobody', {
      why: { ja: '相談するときも、URL と時刻で足ります。', en: 'Address and time are enough to ask for help.' },
    }),
    step('sexual', '性的な画像なら、すぐ専門の窓口へ', 'If it is sexual, go to the special desk at once', {
      why: {
        ja: '撮影や投稿に同意していない画像は、急ぎで消す申出ができます。',
        en: 'Pictures without consent can be reported with priority.',
      },
    }),
    tellDesk,
    keepOthers,
  ],
  insult: [tellDesk, rest, keepOthers, notAlone],
  untrue: [
    step('facts', '何が事実と違うかを、短く書いておく', 'Write down in short what is untrue', {
      why: { ja: '申出のときに、そのまま使えます。', en: 'It serves in the report.' },
    }),
    tellDesk,
    keepOthers,
    rest,
  ],
  other: [tellDesk, rest, notAlone, keepOthers],
};

/** The steps of all acts that were ticked, each once. Without an act those that never harm. */
export function stepsFor(acts: readonly ActKind[]): FirstStep[] {
  const all = (acts.length > 0 ? acts : (['other'] as const)).flatMap((act) => firstSteps[act]);
  return all.filter(({ id }, index) => all.findIndex((each) => each.id === id) === index);
}
