import { z } from 'zod';
import { longestOrganization } from '../takedown/profile';
import { policyKey } from './policy-key';

const line = (most: number) => z.string().trim().min(1).max(most);
export const webAddress = z.url({ protocol: /^https?$/ }).max(500);

/** A company of the group in whose name a request may be made. */
const companyParty = z.strictObject({
  organization: line(longestOrganization),
  representative: line(200).exactOptional(),
  department: line(200).exactOptional(),
  email: z.email().max(200).exactOptional(),
  phone: line(50).exactOptional(),
  postalCode: line(20).exactOptional(),
  region: line(50).exactOptional(),
  city: line(100).exactOptional(),
  street: line(200).exactOptional(),
  street2: line(200).exactOptional(),
});

/** A line of help of the company's own: shown where 110 and #9110 stand. */
const helpLineSchema = z.strictObject({
  name: line(60),
  url: z.url({ protocol: /^(?:https?|tel|mailto)$/ }).max(500),
});
export type HelpLine = z.infer<typeof helpLineSchema>;

/** Who the company is and where its people turn. */
export const companyKeys = {
  organization: policyKey({
    shape: line(200),
    group: 'company',
    merge: 'company',
    ja: ['会社の名前', '報告書とフォームに書く名前です。'],
    en: ['Company', 'The name that stands in reports and forms.'],
    example: 'みなと珈琲株式会社',
  }),
  parties: policyKey({
    shape: z.array(companyParty).max(30),
    group: 'company',
    merge: 'both',
    ja: ['申出の差出人', '会社の名で申し出るときの差出人（グループ会社ごと）。従業員の個人の情報は入れません。'],
    en: ['Senders of requests', 'Companies in whose name requests are made. No personal data of employees.'],
    example: [
      {
        organization: 'みなと珈琲株式会社',
        representative: '代表取締役　港 一郎',
        department: '総務部',
        email: 'soumu@minato-coffee.example',
        postalCode: '100-0000',
        region: '東京都',
        city: '千代田区',
        street: '見本町 1-1',
      },
    ],
  }),
  deskName: policyKey({
    shape: line(200),
    group: 'care',
    merge: 'company',
    ja: ['社内の相談窓口', '事案を示すどの画面にも、110 と並べて出します。'],
    en: ['Company desk', 'Stands beside 110 on every screen that shows a case.'],
    example: '従業員相談室',
  }),
  deskUrl: policyKey({
    shape: webAddress,
    group: 'care',
    merge: 'company',
    ja: ['相談窓口のページ', 'http か https のアドレス。'],
    en: ['Page of the desk', 'An http or https address.'],
    example: 'https://intra.minato-coffee.example/soudan',
  }),
  helpLines: policyKey({
    shape: z.array(helpLineSchema).max(5),
    group: 'care',
    merge: 'both',
    ja: [
      '会社の相談先',
      '産業医・組合・契約の電話相談など。アドレスは https、tel、mailto。110 と #9110 は、いつも残ります。',
    ],
    en: [
      'Help lines of the company',
      'Doctor, union, counselling by telephone: https, tel or mailto. 110 and #9110 always stay.',
    ],
    example: [{ name: '健康相談（24 時間）', url: 'tel:0120-000-000' }],
  }),
  deskLink: policyKey({
    shape: z.string().trim().max(8_000).includes('banken-desk='),
    group: 'company',
    merge: 'company',
    ja: [
      '渡す相手',
      '人事が「従業員を招く」で作ったリンク。署名を確かめ、従業員は何も押さずに加わります。渡すかどうかは、本人が決めます。',
    ],
    en: [
      'Receiving desk',
      'The link that HR makes under “Invite employees”. Its signature is checked; whether to hand over stays the employee’s choice.',
    ],
    example: 'https://intra.minato-coffee.example/banken#banken-desk=…',
  }),
  hrName: policyKey({
    shape: line(200),
    group: 'company',
    merge: 'company',
    ja: ['受け取る人の名前', 'deskLink がないときだけ使います。'],
    en: ['Who receives cases', 'Used only without deskLink.'],
    example: '人事部 相談窓口',
  }),
  hrRecipient: policyKey({
    shape: z
      .string()
      .trim()
      .max(4_000)
      .regex(/^age1[a-z0-9]{58}(?:\s+age1[a-z0-9]{58})*$/),
    group: 'company',
    merge: 'company',
    ja: ['受け取る鍵', 'age の受取人（age1…）。複数は空白で区切ります。deskLink がないときだけ使います。'],
    en: ['Receiving key', 'age recipients (age1…), apart by white space. Used only without deskLink.'],
    example: 'age1…',
  }),
  shop: policyKey({
    shape: line(100),
    group: 'people',
    merge: 'company',
    ja: ['この端末の店舗', '店舗の名前か記号。記録に付きます。'],
    en: ['Shop of this machine', 'Its name or code; goes with every record.'],
    example: 'S001',
  }),
  shopList: policyKey({
    shape: z.string().trim().min(1).max(500_000),
    group: 'people',
    merge: 'company',
    ja: ['店舗の一覧', 'CSV。1 行目は code,name,region。'],
    en: ['Shops', 'CSV with a head: code, name, region.'],
    example: 'code,name,region\nS001,港店,関東',
  }),
  reviewerList: policyKey({
    shape: z.string().trim().min(1).max(50_000),
    group: 'people',
    merge: 'company',
    ja: ['確認する人の一覧', 'CSV。1 行目は name,role。この端末を使う人はだれでも読めます。呼び名で足ります。'],
    en: ['Reviewers', 'CSV with a head: name, role. Every user of the machine can read it; a call name will do.'],
    example: 'name,role\n人事 A,reviewer',
  }),
} as const;
