// @in-a-document
import { expect, it, vi } from 'vitest';
import { CaseHead } from '../../../components/case/case-head';
import { PageView } from '../../../components/popup/page-view';
import { show } from './popup-parts';

const act = vi.fn();

it.each([true, false])('the popup says whether the reading of a site is beta: %s', (isBeta) => {
  const page = {
    kind: 'posts',
    siteName: 'TikTok',
    count: 3,
    incomplete: 0,
    ours: 'marks',
    isFirst: true,
    isBeta,
    hasChanged: false,
    checkedOn: '2026-11-24',
  } as const;
  const root = show(
    <PageView
      forms={[]}
      onGuide={act}
      onAddServer={act}
      page={page}
      records={undefined}
      onShowRecords={act}
      nameOf={() => ''}
      busy={false}
      onRecord={act}
      onSelect={act}
      onOpenPanel={act}
      onOpenIncident={act}
      onClose={act}
      onHide={act}
      onOpenList={act}
    />,
  );
  expect(root.textContent?.includes('ベータは、実際のページで')).toBe(isBeta);
});

it.each([true, false])('a case says whether its site is beta: %s', (isBeta) => {
  const incident = {
    number: 'K-1',
    status: 'new',
    acts: [],
    createdAt: '2026-11-25T00:00:00Z',
    summary: { siteName: 'TikTok', captureCount: 1 },
  } as unknown as Parameters<typeof CaseHead>[0]['incident'];
  const root = show(
    <CaseHead
      incident={incident}
      isBeta={isBeta}
      hasCaptures
      statusSignal={0}
      onStatus={act}
      onExport={act}
      onHandOff={act}
      onRequest={act}
      onDescribe={act}
    />,
  );
  expect(root.querySelector('.crumb')?.textContent?.includes('ベータ')).toBe(isBeta);
});
