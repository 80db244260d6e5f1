/**
 * What a field of a form can mean. The first group is the vocabulary shared with the form fixtures; `manual:*` is never
 * touched by the tool.
 */
export const matchKeys = [
  'reporter.name',
  'reporter.lastName',
  'reporter.firstName',
  'reporter.kana',
  'reporter.lastKana',
  'reporter.firstKana',
  'reporter.email',
  'reporter.emailConfirm',
  'reporter.phone',
  'reporter.phone1',
  'reporter.phone2',
  'reporter.phone3',
  'reporter.organization',
  'reporter.department',
  'reporter.address',
  'reporter.address.postalCode',
  'reporter.address.postalCode1',
  'reporter.address.postalCode2',
  'reporter.address.region',
  'reporter.address.city',
  'reporter.address.street',
  'reporter.address.street2',
  'reporter.address.country',
  'victim.name',
  'agent.name',
  'post.permalink',
  'post.quote',
  'post.postedAt',
  'post.authorHandle',
  'post.number',
  'thread.title',
  'thread.number',
  'case.claim',
  'case.reason',
  'case.relationship',
  'attachment.evidence',
] as const;
export type MatchKey = (typeof matchKeys)[number];

/** What only the person's own hand does. */
const manualKeys = [
  'manual:declaration',
  'manual:signature',
  'manual:captcha',
  'manual:identity',
  'manual:date',
  'manual:choice',
  'manual:shop',
  'manual:own-account',
  'manual:law',
  'manual:file',
  'manual:board',
  'manual:position',
] as const;

/** Everything a route's field may be: the two lists above and the parts of a composed letter. */
export const fieldKeys = [...matchKeys, ...manualKeys, 'letter.subject', 'letter.takedown'] as const;

/** What forms often ask for without their route saying so, as the panel calls it: `guide_spare_…`. */
export const spareKeys = [
  'reporter.name',
  'reporter.lastName',
  'reporter.firstName',
  'reporter.kana',
  'reporter.lastKana',
  'reporter.firstKana',
  'reporter.email',
  'reporter.phone',
  'reporter.phone1',
  'reporter.phone2',
  'reporter.phone3',
  'reporter.organization',
  'reporter.department',
  'reporter.address',
  'reporter.address.postalCode',
  'reporter.address.postalCode1',
  'reporter.address.postalCode2',
  'reporter.address.region',
  'reporter.address.city',
  'reporter.address.street',
  'reporter.address.street2',
  'reporter.address.country',
  'victim.name',
  'agent.name',
  'post.permalink',
  'post.quote',
  'post.postedAt',
  'post.authorHandle',
  'post.number',
  'thread.title',
  'thread.number',
  'case.reason',
] as const satisfies readonly MatchKey[];
export type SpareKey = (typeof spareKeys)[number];
