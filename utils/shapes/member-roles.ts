/** What a member of a vault may write: owners everything, legal and reviewers what concerns cases, readers nothing. */
export const memberRoles = ['owner', 'legal', 'reviewer', 'reader'] as const;
export type MemberRole = (typeof memberRoles)[number];
