// @in-a-document

import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { RedactDialog } from '../../../components/redaction/redact-dialog';
import { Viewer } from '../../../components/viewer/viewer';
import { inventedCapture } from '../review/invented-capture';
import { during, show, t } from './dashboard-parts';

const nothing = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  HTMLDialogElement.prototype.showModal = nothing;
  HTMLDialogElement.prototype.close = nothing;
});
afterEach(() => {
  vi.useRealTimers();
});

const pressed = async (root: HTMLElement, words: string) => {
  const found = [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words));
  await act(async () => {
    found?.click();
    await vi.advanceTimersByTimeAsync(10);
  });
  return found;
};
const pass = (milliseconds: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(milliseconds);
  });

async function page(isHard: boolean) {
  const { capture } = await inventedCapture();
  const told = vi.fn();
  const root = show(
    <Viewer
      captures={[capture]}
      capture={capture}
      changedFiles={[]}
      shownToday={0}
      isHard={isHard}
      onCapture={nothing}
      onShown={told}
      loadPicture={async () => undefined}
      loadPage={async () => '<p>帰りを待つ</p>'}
      onDownload={nothing}
    />,
  );
  await pressed(root, t('dashboard_view_page'));
  return { root, told };
}

it('a saved page of a kind that is masked more strongly opens on purpose for five seconds', async () => {
  const { root, told } = await page(true);
  expect(await pressed(root, t('dashboard_page_show'))).toBeUndefined();
  expect(root.textContent).toContain(t('reading_hard'));
  await pressed(root, t('reading_open5'));
  expect(root.querySelector('iframe')).not.toBeNull();
  await pass(5_100);
  expect(root.querySelector('iframe')).toBeNull();
  expect(told.mock.calls).toEqual([['page', 5]]);
});

it('it closes when the window is left', async () => {
  const { root } = await page(true);
  await pressed(root, t('reading_open5'));
  during(() => dispatchEvent(new Event('blur')));
  expect(root.querySelector('iframe')).toBeNull();
});

it('any other saved page stays open until it is closed', async () => {
  const { root } = await page(false);
  await pressed(root, t('dashboard_page_show'));
  await pass(30_000);
  expect(root.querySelector('iframe')).not.toBeNull();
});

async function redaction(isHard: boolean) {
  const { capture } = await inventedCapture();
  return show(
    <RedactDialog
      id={capture.id}
      isHard={isHard}
      fields={[]}
      text="帰りを待つ"
      pictures={['screenshot-post.png']}
      countWords={() => 0}
      loadPicture={async () => 'blob:picture'}
      onOpen={nothing}
      onMake={async () => undefined}
      onClose={nothing}
    />,
  );
}

it('a picture that is being redacted is covered until it is opened for five seconds; its words, too', async () => {
  const root = await redaction(true);
  await pressed(root, t('redact_picture_open'));
  const picture = () => root.querySelector('.region-surface img');
  expect(picture()?.className).toBe('covered');
  expect(root.textContent).toContain(t('reading_hard'));
  await pressed(root, t('reading_open5'));
  expect(picture()?.className).toBe('');
  await pass(5_100);
  expect(picture()?.className).toBe('covered');
  await pressed(root, t('redact_text_open'));
  expect(root.querySelector('textarea')?.value).toBe('帰りを待つ');
  await pass(5_100);
  expect(root.querySelector('textarea')).toBeNull();
});

it('a picture of any other kind stays open while it is redacted', async () => {
  const root = await redaction(false);
  await pressed(root, t('redact_picture_open'));
  await pass(30_000);
  expect(root.querySelector('.region-surface img')?.className).toBe('');
});
