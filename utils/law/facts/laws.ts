/** Statutes as they are cited. */
export const platformAct = { ja: '情報流通プラットフォーム対処法', en: 'Information Distribution Platform Act' };
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
export const whistleblowerAct = { ja: '公益通報者保護法', en: 'Whistleblower Protection Act' };
/** The numbers of its articles after the reform were not read. */
export const amendedWhistleblowerAct = {
  ja: '公益通報者保護法（令和7年法律第62号による改正後）',
  en: 'Whistleblower Protection Act (as amended by Act No. 62 of 2025)',
};
export const attorneyAct = { ja: '弁護士法', en: 'Attorney Act' };

/** The text of Act No. 137 of 2001 that was read, word for word, for every fact that cites it. */
export const platformActText = 'e-Gov 413AC0000000137 (text of May 2026, read in a public copy)';
