/** What two people have to have looked at before it happens. */
export const opinionPurposes = ['company-request', 'no-harassment', 'other'] as const;
export type OpinionPurpose = (typeof opinionPurposes)[number];

/** What should be done, as an opinion and a decision say it. */
export const decisions = ['person', 'company-request', 'no-harassment', 'undecided'] as const;
export type Decision = (typeof decisions)[number];

/** Reasons to choose from; beside them there are words. */
export const reasons = [
  'identifiable',
  'home-or-shift',
  'threat',
  'repeated',
  'work-hindered',
  'sexual-or-slur',
  'partly-complaint',
  'whistle-blower',
  'other',
] as const;

/** The three parts of the definition in the ministry's notice (令和8年厚生労働省告示51号). */
export const questions = ['customer', 'beyond', 'workplace'] as const;
export const opinionAnswers = ['yes', 'no', 'unknown'] as const;

/** What is let out of the desk through a gate, and what a gate asks for. */
export const gates = ['company-request', 'export', 'no-harassment'] as const;
export type GateOf = (typeof gates)[number];
/** For whom an export is never made to wait: nothing that stays inside the company goes to outsiders. */
export const freeRecipients = ['person', 'police', 'counsel', 'company'] as const;
export type FreeRecipient = (typeof freeRecipients)[number];
export const gateParts = ['opinions', 'alike'] as const;
export type GateOpen = (typeof gateParts)[number];

/** Rounds of opinions and questions about near copies, each by its own name: whoever passes a gate passes just these. */
export type Questions = readonly string[];

/** Another case that holds the same post, and of which something stands open. */
export interface OpenElsewhere {
  id: string;
  number: string;
  open: readonly GateOpen[];
  questions: Questions;
}

/** What stands open of a case before something of it leaves. */
export interface HeldCase {
  /** All of it. */
  open: readonly GateOpen[];
  /** Of this case itself. */
  own: readonly GateOpen[];
  elsewhere: readonly OpenElsewhere[];
  /** What is asked of this case itself. */
  questions: Questions;
}
