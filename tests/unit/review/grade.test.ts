import { describe, expect, it } from 'vitest';
import type { SecondRead } from '../../../utils/evidence/store/captures/second-read';
import { compareIdClock, timeOfPostId } from '../../../utils/platforms/post-id-clock';
import { checkFiles } from '../../../utils/review/check-files';
import { summarizeExport } from '../../../utils/review/export-summary';
import { type Backing, gradeCapture, type Reason } from '../../../utils/review/grade';
import type { Capture } from '../../../utils/shapes/schema';
import { inventedCapture } from './invented-capture';

const keys = (reasons: readonly Reason[]) => reasons.map(({ key }) => key);

describe('grade of a capture', () => {
  it('reaches "backed" when the files are unchanged and the post number tells the same time', async () => {
    const { capture, stored } = await inventedCapture();
    const grade = gradeCapture(capture, await checkFiles(capture, stored));
    expect(grade.rung).toBe('backed');
    expect(keys(grade.proven)).toEqual(['grade_files_unchanged', 'grade_idClock_holds', 'grade_pixels_screen']);
    expect(grade.changed).toEqual([]);
    expect(keys(grade.missing)).toContain('grade_timestamp_missing');
  });

  it('claims nothing proven about files before they were computed again', async () => {
    const { capture } = await inventedCapture();
    const grade = gradeCapture(capture);
    expect(grade.rung).toBe('copy');
    expect(keys(grade.proven)).not.toContain('grade_files_unchanged');
  });

  it('names a changed and an absent file, and does not believe the record', async () => {
    const { capture, stored } = await inventedCapture();
    const [first] = stored;
    if (first) first.bytes = new Uint8Array([1]);
    const grade = gradeCapture(capture, await checkFiles(capture, stored.slice(0, 1)));
    expect(grade.rung).toBe('copy');
    expect(grade.changed).toEqual([
      { key: 'grade_file_changed', params: ['post.json'] },
      { key: 'grade_file_absent', params: ['page.html'] },
    ]);
  });

  it('notices a list that no longer gives the seal', async () => {
    const { capture, stored } = await inventedCapture({ seal: 'f'.repeat(64) });
    expect(keys(gradeCapture(capture, await checkFiles(capture, stored)).changed)).toEqual(['grade_seal_changed']);
  });

  it('says loudly what a bare capture lacks', async () => {
    const { capture, stored } = await inventedCapture({
      scope: 'element',
      post: { platform: 'generic', kind: 'post', text: 'a', truncated: true },
      picture: { kind: 'none', seams: [], tiles: [], hidden: [], beside: [] },
      failures: [{ step: 'pixels', code: 'screen-failed' }],
    });
    const grade = gradeCapture(capture, await checkFiles(capture, stored));
    expect(grade.rung).toBe('sealed');
    expect(keys(grade.missing)).toEqual([
      'grade_permalink_missing',
      'grade_time_missing',
      'grade_author_missing',
      'grade_pixels_none',
      'grade_letters_notCompared',
      'grade_text_truncated',
      'grade_failures',
      'grade_signature_missing',
      'grade_timestamp_missing',
    ]);
    expect(keys(grade.claimed)).toContain('grade_scope_byHand');
  });

  it('holds a rendered picture and a handle for claims, not facts', async () => {
    const { capture } = await inventedCapture({
      post: { platform: 'x', kind: 'post', author: { handle: 'a' } },
      picture: { kind: 'rendered', seams: [], tiles: [], hidden: [], beside: [] },
    });
    const grade = gradeCapture(capture);
    expect(keys(grade.claimed)).toContain('grade_pixels_rendered');
    expect(keys(grade.missing)).toContain('grade_authorId_missing');
    expect(keys(grade.proven)).not.toContain('grade_pixels_screen');
  });
});

describe('what backs a capture', () => {
  const read = (over: Partial<SecondRead>): SecondRead => ({
    format: 'banken-second-read/1',
    capture: { id: 'c', seal: 's' },
    at: '2026-11-24T00:00:00.000Z',
    url: 'u',
    found: true,
    same: true,
    differences: [],
    ...over,
  });
  const signature = { keyFingerprint: 'ab'.repeat(32), tagmanifest: 'cd'.repeat(32) };
  const graded = async (backing: Backing, changes: Partial<Capture> = {}) => {
    const { capture, stored } = await inventedCapture({ signature, ...changes });
    return gradeCapture(capture, await checkFiles(capture, stored), backing);
  };

  it('reaches the third party’s time only by a stamp that was verified against a root from outside', async () => {
    const proven = await graded({ stamp: { is: 'proven', at: 'T2', signer: 'CN=A' } });
    expect([proven.rung, keys(proven.missing)]).toEqual(['third', []]);
    expect(proven.proven).toContainEqual({ key: 'stamp_proven', params: ['T2', 'CN=A'] });
    const unrooted = await graded({ stamp: { is: 'unrooted', at: 'T2' } });
    expect(unrooted.rung).toBe('backed');
    expect(keys(unrooted.claimed)).toContain('stamp_unrooted');
    const wrong = await graded({ stamp: { is: 'wrong', why: 'imprint-differs' } });
    expect(keys(wrong.changed)).toEqual(['stamp_wrong']);
    expect(keys(wrong.missing)).toContain('grade_timestamp_missing');
  });

  it('shows a stamp without corroboration as a stamp, and does not count the rung between', async () => {
    const post = { platform: 'tabelog', kind: 'review' as const, permalink: 'https://tabelog.invalid/1' };
    const grade = await graded({ stamp: { is: 'proven', at: 'T2', signer: '' } }, { post });
    expect(grade.rung).toBe('sealed');
    expect(grade.reached).toEqual(['copy', 'sealed', 'third']);
    const twice = await graded({ stamp: { is: 'proven', at: 'T2', signer: '' }, reads: [read({})] }, { post });
    expect(twice.rung).toBe('third');
  });

  it('stands on no rung with a signature that does not hold', async () => {
    const grade = await graded({ signatureHolds: false });
    expect([grade.rung, keys(grade.changed)]).toEqual(['copy', ['stamp_signature_broken']]);
  });

  it('tells an own key, a pinned key and a stranger’s apart', async () => {
    expect(keys((await graded({ signatureHolds: true, keyOwner: { isOwn: true } })).proven)).toContain(
      'stamp_signed_own',
    );
    const pinned = await graded({ signatureHolds: true, keyOwner: { isOwn: false, name: '渋谷店' } });
    expect(pinned.proven).toContainEqual({ key: 'stamp_signed_pinned', params: ['渋谷店'] });
    const stranger = await graded({ signatureHolds: true });
    expect(keys(stranger.claimed)).toContain('grade_signed');
    expect(keys(stranger.proven)).not.toContain('stamp_signed_own');
  });

  it('says when the post was gone or other at the last reading', async () => {
    const gone = await graded({ reads: [read({}), read({ found: false, same: false })] });
    expect(keys(gone.missing)).toContain('again_gone');
    const differs = await graded({ reads: [read({ same: false, differences: [{ field: 'text' }] })] });
    expect(differs.missing).toContainEqual({ key: 'again_differs', params: ['1'] });
  });

  it('takes an id that the poster’s program made for a claim', async () => {
    const post = {
      platform: 'bluesky',
      kind: 'post' as const,
      id: '3lk5qjx2abc2d',
      postedAt: { iso: new Date(timeOfPostId('bluesky', '3lk5qjx2abc2d') ?? 0).toISOString(), precision: 's' as const },
    };
    const grade = await graded({}, { post });
    expect(grade.rung).toBe('sealed');
    expect(keys(grade.claimed)).toContain('stamp_idClock_client');
  });

  it('says what is of the page’s address and not of the post', async () => {
    const post = {
      platform: 'tiktok',
      kind: 'comment' as const,
      text: '本文',
      notes: ['from-address:thread', 'edited'],
    };
    const { claimed } = await graded({}, { post });
    expect(keys(claimed).filter((key) => key.startsWith('grade_address_'))).toEqual(['grade_address_thread']);
  });

  it('does not count as lost what was left out to protect the recorder', async () => {
    const grade = await graded({}, { failures: [{ step: 'archive', code: 'mhtml-session' }] });
    expect(keys(grade.missing)).not.toContain('grade_failures');
  });
});

describe('clock in a post number', () => {
  it('reads the time of an X id', () => {
    expect(new Date(timeOfPostId('x', '1993196438405980161') ?? 0).toISOString()).toBe('2025-11-25T05:53:57.372Z');
    expect(timeOfPostId('5ch', '1993196438405980161')).toBeUndefined();
    expect(timeOfPostId('x', '12')).toBeUndefined();
  });

  it('allows for what the stated precision leaves open', () => {
    const at = (iso: string, precision: string) =>
      compareIdClock({ platform: 'x', id: '1993196438405980161', postedAt: { iso, precision } })?.holds;
    expect(at('2025-11-25T05:53:57.000Z', 's')).toBe(true);
    expect(at('2025-11-25T05:53:00.000Z', 'minute')).toBe(true);
    expect(at('2025-11-25T05:53:00.000Z', 's')).toBe(false);
    expect(at('2025-11-25', 'day')).toBeUndefined();
  });
});

describe('what an export would hold', () => {
  it('counts facts per capture', async () => {
    const { capture } = await inventedCapture();
    const bare = { ...capture, post: { platform: 'x', kind: 'post' as const } };
    expect(summarizeExport({ captures: [capture, bare], custody: [], redactions: [] })).toMatchObject({
      captures: 2,
      files: 4,
      withPermalink: 1,
      withTime: 1,
      withAuthorId: 1,
      withScreenPixels: 2,
    });
  });
});
