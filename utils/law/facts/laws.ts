/** Statutes as they are cited. */
export const platformAct = { ja: '情報流通プラットフォーム対処法', en: 'Information Distribution Platform Act' };
export const platformActNumber = 'Act No. 137 of 2001';
export const platformRule = {
  ja: '情報流通プラットフォーム対処法施行規則',
  en: 'Ordinance of the Information Distribution Platform Act',
};
export const sexualPicturesAct = {
  ja: '私事性的画像記録の提供等による被害の防止に関する法律',
  en: 'Act on harm by private sexual pictures',
};
export const criminalProcedure = { ja: '刑事訴訟法', en: 'Code of Criminal Procedure' };
export const civilCode = { ja: '民法', en: 'Civil Code' };
export const labourPolicyAct = { ja: '労働施策総合推進法', en: 'Labour Policy Promotion Act' };
export const labourContractsAct = {
  ja: '労働契約法',
  en: 'Labour Contracts Act',
  short: { ja: '労契法', en: 'Labour Contracts Act' },
};
export const guideline = {
  ja: '令和8年厚生労働省告示第51号',
  en: 'MHLW Notice No. 51 of 2026',
  short: { ja: '', en: '' },
};
export const tokyoManual = {
  ja: '東京都 カスタマー・ハラスメント防止のための各団体共通マニュアル',
  en: 'Tokyo, common manual against customer harassment',
  short: { ja: '東京都 共通マニュアル', en: 'Tokyo common manual' },
};
export const attorneyGuideline = {
  ja: '法務省の考え方（2023-08-01）',
  en: 'Ministry of Justice guideline of 2023-08-01',
  short: { ja: '法務省の考え方', en: 'MOJ guideline' },
};
export const civilProcedure = { ja: '民事訴訟法', en: 'Code of Civil Procedure' };
export const whistleblowerAct = { ja: '公益通報者保護法', en: 'Whistleblower Protection Act' };
/** The numbers of its articles after the reform were not read. */
export const amendedWhistleblowerAct = {
  ja: '公益通報者保護法（令和7年法律第62号による改正後）',
  en: 'Whistleblower Protection Act (as amended by Act No. 62 of 2025)',
};
export const attorneyAct = { ja: '弁護士法', en: 'Attorney Act' };

/** The numbers from 17 on: newer documents count as here, the text of May 2026 one higher, from a day that nobody read. */
export const platformActNumbers =
  'numbers as in documents of 2026-07 and 2026-10; the text of May 2026 counts one higher from art. 17 on';

/** The text of Act No. 137 of 2001 that was read, word for word, for every fact that cites it. */
export const platformActText = 'e-Gov 413AC0000000137 (text of May 2026, read in a public copy)';
