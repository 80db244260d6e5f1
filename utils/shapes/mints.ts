/** What the court's filing system asks of files, rule by rule. */
export type MintsRule = 'format' | 'paper' | 'password' | 'name-length' | 'name-characters' | 'size';

/** What came of a rule. `later`: it can be told only when the files are made. */
export type MintsStatus = 'passed' | 'bounces' | 'cannot-tell' | 'later';
