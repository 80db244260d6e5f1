/**
 * What a permalink showed when it was opened again: the post as it was, the post with changes, no post, a request to sign
 * in, or nothing that could be read. `gone` says that it was not found there, not who took it away.
 */
export const upStates = ['up', 'edited', 'gone', 'login', 'unreadable'] as const;
export type UpState = (typeof upStates)[number];
/** Why a post is not there. */
export type Absence = Exclude<UpState, 'up' | 'edited'>;
