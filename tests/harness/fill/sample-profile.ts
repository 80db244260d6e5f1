/** Who asks, in forms of every kind. All names are invented. */
export const profile = {
  name: '佐伯 みのり',
  kana: 'サエキ ミノリ',
  email: 'm.saeki@example.jp',
  phone: '03-1234-5678',
  postalCode: '100-0001',
  region: '東京都',
  city: '見本区',
  street: '見本町1-2-3',
  street2: '見本ビル5階',
  organization: '見本法律事務所',
  department: '業務部',
  victimName: '高梨 あおい',
} as const;
