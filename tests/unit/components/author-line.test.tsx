// @in-a-document
import { expect, it, vi } from 'vitest';
import { CaptureFacts } from '../../../components/case/capture-facts';
import { GradeCard } from '../../../components/case/grade-card';
import { gradeCapture } from '../../../utils/review/grade';
import type { Capture } from '../../../utils/shapes/schema';
import { inventedCapture } from '../review/invented-capture';
import { show, t } from './dashboard-parts';

const page = 'https://board.example/users/7';
const authors: [string, Capture['post']['author'], 'id' | 'named' | 'nobody'][] = [
  ['an ID', { id: 'ID:kZ3vYq0a', name: 'みなと' }, 'id'],
  ['a handle', { handle: 'minato' }, 'named'],
  ['a name alone', { name: 'みなと' }, 'named'],
  ['the address of a page alone', { profileUrl: page }, 'named'],
  ['nothing', undefined, 'nobody'],
];

it.each(authors)('the line of the author and the grade say the same of %s', async (_, author, standing) => {
  const { capture: made } = await inventedCapture();
  const { author: __, ...post } = made.post;
  const capture: Capture = { ...made, post: { ...post, ...(author ? { author } : {}) } };
  const nothing = vi.fn();
  const line = show(
    <CaptureFacts
      capture={capture}
      captures={[capture]}
      shownToday={0}
      isHard={false}
      onCapture={nothing}
      onShown={nothing}
    />,
  ).textContent;
  const grade = show(<GradeCard grade={gradeCapture(capture)} isChecking={false} />).textContent;
  const said = (text: string | null, key: Parameters<typeof t>[0]) => text?.includes(t(key)) ?? false;
  expect([said(line, 'dashboard_fact_noAuthorId'), said(line, 'dashboard_fact_noAuthor')]).toEqual([
    standing === 'named',
    standing === 'nobody',
  ]);
  expect([said(grade, 'grade_authorId_missing'), said(grade, 'grade_author_missing')]).toEqual([
    standing === 'named',
    standing === 'nobody',
  ]);
  for (const shown of [author?.name, author?.handle, author?.profileUrl]) if (shown) expect(line).toContain(shown);
});
