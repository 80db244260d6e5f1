import { describe, expect, it } from 'vitest';
import { checkFiles } from '../../../utils/review/check-files';
import { summarizeExport } from '../../../utils/review/export-summary';
import { gradeCapture, type Reason } from '../../../utils/review/grade';
import { compareIdClock, timeOfPostId } from '../../../utils/review/post-id-clock';
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
    expect(summarizeExport({ captures: [capture, bare], custody: [] })).toMatchObject({
      captures: 2,
      files: 4,
      withPermalink: 1,
      withTime: 1,
      withAuthorId: 1,
      withScreenPixels: 2,
    });
  });
});
