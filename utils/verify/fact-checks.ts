import { type CheckEntry, ours } from './check-entry';

/** What the captures of a pack say, and whether it can be so: the last part of the table of checks. */
export const factChecks = [
  {
    id: 'permalink',
    part: 'fact',
    title: 'permalink of every post',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'post-time',
    part: 'fact',
    title: 'time of every post, to the minute',
    runners: ours,
    reasons: ['not-in-page', 'not-exact', 'not-reached', 'original-absent'],
  },
  {
    id: 'author-id',
    part: 'fact',
    title: 'id of every author',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'pixels',
    part: 'fact',
    title: 'pictures are pixels of the screen',
    runners: ours,
    reasons: ['file-missing', 'drawn-again', 'colours-own', 'not-reached', 'original-absent'],
  },
  {
    id: 'whole-text',
    part: 'fact',
    title: 'whole text of every post',
    runners: ours,
    reasons: ['not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'page-text',
    part: 'fact',
    title: 'words, author and time stand in the sealed page',
    runners: ours,
    reasons: ['page-lacks', 'page-differs', 'page-draws', 'text-replaced', 'not-reached', 'original-absent'],
  },
  {
    id: 'address',
    part: 'fact',
    title: 'permalink, id and page are of one post',
    runners: ours,
    reasons: ['page-lacks', 'address-differs', 'not-in-page', 'not-reached', 'original-absent'],
  },
  {
    id: 'post-clock',
    part: 'fact',
    title: 'time inside the post id agrees with the stated time',
    runners: ours,
    reasons: ['id-clock-differs', 'no-id-clock', 'original-absent'],
  },
  {
    id: 'clock',
    part: 'fact',
    title: 'the times follow each other, and the device clock never went back',
    runners: ours,
    reasons: ['clock-went-back', 'time-impossible', 'not-reached', 'original-absent'],
  },
  {
    id: 'active',
    part: 'fact',
    title: 'nothing in the pack acts when it is opened',
    runners: ours,
    reasons: ['active-content', 'active-original', 'file-unlisted', 'not-reached'],
  },
  {
    id: 'room',
    part: 'fact',
    title: 'room of the ZIP that no signature covers is empty',
    runners: ours,
    reasons: ['room-used'],
  },
  {
    id: 'taken-out',
    part: 'fact',
    title: 'what was taken out of redacted copies stands nowhere in their texts, in no writing',
    runners: ours,
    reasons: ['not-removed', 'short-remains', 'original-absent'],
  },
] as const satisfies readonly CheckEntry[];
