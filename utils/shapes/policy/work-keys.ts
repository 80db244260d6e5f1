import { z } from 'zod';
import { deskRoles } from '../desk/company';
import { pinSchema } from '../keys';
import { sha256Digest } from '../scalars';
import { accessKeyId, bucketName, secretAccessKey, storeAddress, storeRegion } from '../store-address';
import { watchTermSchema } from '../watch-term';
import { webAddress } from './company-keys';
import { policyKey } from './policy-key';

/** What can be taken away from everybody. Recording, the ways out and the hand-over by a person's own choice never. */
const features = ['secondRead', 'siteClock', 'stillUp', 'ownTimeStamp', 'ownVault', 'addedSites'] as const;
export type Feature = (typeof features)[number];

/** How is recorded and read, whose keys are believed, where the vault lies. */
export const workKeys = {
  role: policyKey({
    shape: z.enum(deskRoles),
    group: 'people',
    merge: 'company',
    ja: ['役割', 'employee、reviewer、legal、lead。はじめの画面と、出る部屋が決まります。'],
    en: ['Role', 'employee, reviewer, legal, lead: the first page and the rooms that are shown.'],
    example: 'employee',
  }),
  quietMode: policyKey({
    shape: z.boolean(),
    group: 'record',
    merge: 'company',
    ja: [
      '静かなモード',
      'はい：ページに何も置かず、横の画面・メニューから記録します。いいえ：投稿のそばに印を出します。',
    ],
    en: ['Quiet mode', 'true: nothing of Banken stands in a page. false: marks beside posts.'],
    example: false,
  }),
  allowedSites: policyKey({
    shape: z.array(z.string().regex(/^[a-z0-9-]{1,64}$/)).max(200),
    group: 'record',
    merge: 'company',
    ja: [
      '印を出すサイト',
      'サイトの記号（x、google-maps など）。同じホストでも、ほかのサイトには何も出しません。本人が足したサイトは、その読み方の記号（mastodon、google-maps など）で決まります。知っているものが 1 つもなければ、どこにも出さず、そう知らせます。ツールバーからの記録は、どこでもできます。',
    ],
    en: [
      'Sites with marks',
      'Ids of sites (x, google-maps …). Nothing is drawn on others, under the same host either; a site that a person added goes by the id that it is read as (mastodon, google-maps …). Where none is known, nothing is drawn anywhere, which is said; the toolbar records everywhere.',
    ],
    example: ['x', 'google-maps', 'tabelog'],
  }),
  watchTerms: policyKey({
    shape: z.array(watchTermSchema.pick({ term: true, list: true })).max(500),
    group: 'record',
    merge: 'both',
    ja: ['見守る言葉', 'list は company、brand、shop。人の名前（staff）は、だれでも読めるため、勧めません。'],
    en: [
      'Watch terms',
      'list is company, brand or shop. Names of people (staff) can be read by every user of the machine.',
    ],
    example: [{ term: 'みなと珈琲', list: 'company' }],
  }),
  featuresOff: policyKey({
    shape: z.array(z.enum(features)).max(features.length),
    group: 'record',
    merge: 'company',
    ja: ['使わせない機能', '記録、相談先、本人が選ぶ手渡しは、止められません。'],
    en: ['Features off', 'Recording, ways out and a hand-over of one’s own choice cannot be taken away.'],
    example: ['ownVault', 'addedSites'],
  }),
  dailyReading: policyKey({
    shape: z.int().min(1).max(200),
    group: 'care',
    merge: 'lower',
    ja: [
      '1 日にひらく本文の目安',
      '届いたら、やめる道を先に出します。本人が自分で低くできます。数は、本人にしか見えません。',
    ],
    en: ['Texts opened in a day', 'A soft stop; a person may choose a lower one. Nobody else sees the count.'],
    example: 20,
  }),
  retentionDays: policyKey({
    shape: z.int().min(30).max(36_500),
    group: 'record',
    merge: 'longer',
    ja: ['保存する期間', '終了からの日数。消すのは、いつも人です。'],
    en: ['Retention', 'Days after a case is closed. Deleting is always an act of a person.'],
    example: 1_095,
  }),
  timeStampUrl: policyKey({
    shape: webAddress,
    group: 'keys',
    merge: 'company',
    ja: ['時刻認証局', 'RFC 3161。要約値だけを送ります。ホストの許可は、本人の 1 押しか会社向けビルドが要ります。'],
    en: [
      'Time-stamp authority',
      'RFC 3161; only digests are sent. Its host needs each person’s one click, or a company build.',
    ],
    example: 'https://tsa.minato-coffee.example/tsr',
  }),
  timeStampRoots: policyKey({
    shape: z.string().trim().max(100_000).includes('-----BEGIN CERTIFICATE-----'),
    group: 'keys',
    merge: 'company',
    ja: ['時刻認証局の根', 'PEM。応答とは別の道で手に入れたもの。'],
    en: ['Roots of the authority', 'PEM, had by another way than its answers.'],
    example: '-----BEGIN CERTIFICATE-----\n…\n-----END CERTIFICATE-----',
  }),
  pinnedKeys: policyKey({
    shape: z.array(pinSchema.pick({ fingerprint: true, name: true })).max(5_000),
    group: 'keys',
    merge: 'both',
    ja: ['確かめた端末の鍵', '指紋（SHA-256、64 桁）と、だれの端末か。'],
    en: ['Pinned device keys', 'Fingerprint (SHA-256, 64 digits) and whose device.'],
    example: [{ fingerprint: '0123456789abcdef'.repeat(4), name: '港店 1 号機' }],
  }),
  vaultEndpoint: policyKey({
    shape: storeAddress,
    group: 'vault',
    merge: 'company',
    ja: ['保管庫の場所', '人事・法務の端末。https、パスは付けません。ほかの場所へは送りません。'],
    en: ['Vault', 'For desks: https, without a path. Nothing is sent elsewhere.'],
    example: 'https://s3.minato-coffee.example',
  }),
  vaultBucket: policyKey({
    shape: bucketName,
    group: 'vault',
    merge: 'company',
    ja: ['保管庫のバケット', 'Object Lock のあるもの。'],
    en: ['Bucket', 'The one under Object Lock.'],
    example: 'minato-vault',
  }),
  vaultId: policyKey({
    shape: sha256Digest,
    group: 'vault',
    merge: 'company',
    ja: ['保管庫の番号', '設定の「保管庫」に出ているもの。ほかの保管庫へは送りません。'],
    en: ['Id of the vault', 'As the settings show it: nothing is sent to another one.'],
    example: 'fedcba9876543210'.repeat(4),
  }),
  inboxEndpoint: policyKey({
    shape: storeAddress,
    group: 'vault',
    merge: 'company',
    ja: ['受け箱の場所', '下の 4 つとともに。従業員は、ファイルなしで渡せます。'],
    en: ['Inbox', 'With the four below, employees hand over without a file.'],
    example: 'https://s3.minato-coffee.example',
  }),
  inboxRegion: policyKey({
    shape: storeRegion,
    group: 'vault',
    merge: 'company',
    ja: ['受け箱の地域', 'ap-northeast-1 など。'],
    en: ['Region of the inbox', 'As the storage names it, such as ap-northeast-1.'],
    example: 'ap-northeast-1',
  }),
  inboxBucket: policyKey({
    shape: bucketName,
    group: 'vault',
    merge: 'company',
    ja: ['受け箱のバケット', 'Object Lock のあるもの。'],
    en: ['Bucket of the inbox', 'The one under Object Lock.'],
    example: 'minato-vault',
  }),
  inboxAccessKeyId: policyKey({
    shape: accessKeyId,
    group: 'vault',
    merge: 'company',
    ja: [
      '書くだけの鍵（番号）',
      'この端末を使う人はだれでも読めます。employee の役割（inbox へ書くだけ）のものに限ります。',
    ],
    en: [
      'Write credential, id',
      'Every user of the machine can read it: of the role employee alone, which puts into inbox/.',
    ],
    example: 'EXAMPLEKEYID',
  }),
  inboxSecretAccessKey: policyKey({
    shape: secretAccessKey,
    group: 'vault',
    merge: 'company',
    ja: ['書くだけの鍵', '同上。ほかの役割の鍵は、本人が設定に貼ります。'],
    en: ['Write credential', 'The same; keys of other roles are pasted by their owners.'],
    example: 'example-secret',
    secret: true,
  }),
  welcomeTab: policyKey({
    shape: z.boolean(),
    group: 'record',
    merge: 'install',
    ja: ['入れたとき、はじめの画面を開く', '管理者が入れたときは、「はい」のときだけ開きます。'],
    en: ['Open the first steps', 'After an install by an administrator only when true.'],
    example: false,
  }),
} as const;
