import { readChosen } from '../../../../utils/capture/by-hand/generic-post';
import { capturePageActs } from '../../../../utils/capture/page/capture-page-acts';

/** What is read of the part `#part` when it is chosen by hand, and how many of its letters nobody sees. */
export function chosen(): { text: string; letters: number; unseen: number; drawn: string[] } {
  const part = document.querySelector('#part');
  if (!part) throw new Error('no part');
  const { postKey, post } = readChosen(part, document);
  const { letters, unseen, drawn } = capturePageActs.appearance(postKey, post.text ?? '', {});
  return { text: post.text ?? '', letters, unseen, drawn };
}
