import { type PackVerdict, verifyPack } from '../../../utils/verify/verify-pack';
import { type Brought, factsOf } from '../use-brought';

/** A pack to be checked, what the person brought along, and the SHA-256 of the page itself. */
interface CheckOrder {
  file: File;
  brought: Brought;
  ownPage: string;
}

type CheckAnswer = { verdict: PackVerdict } | { failed: string };

/** In the thread: checks one pack, which is read from the disk piece by piece, and never held whole. */
export function serveChecks(): void {
  addEventListener('message', ({ data }: MessageEvent<CheckOrder>) => {
    const tell = (answer: CheckAnswer) => postMessage(answer);
    check(data).then(
      (verdict) => tell({ verdict }),
      (error: unknown) => tell({ failed: String(error) }),
    );
  });
}

function check({ file, brought, ownPage }: CheckOrder): Promise<PackVerdict> {
  return verifyPack(file, { ...factsOf(brought), ownPage: () => Promise.resolve(ownPage) });
}

/** In the page: the same script again as a thread, which the page's policy lets it make of itself and of nothing else. */
export function checkInThread(order: CheckOrder): Promise<PackVerdict> {
  const script = document.querySelector('body > script')?.textContent ?? '';
  const url = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const thread = new Worker(url);
  const answered = new Promise<PackVerdict>((resolve, reject) => {
    thread.addEventListener('error', ({ message }) => reject(new Error(message)));
    thread.addEventListener('message', ({ data }: MessageEvent<CheckAnswer>) =>
      'verdict' in data ? resolve(data.verdict) : reject(new Error(data.failed)),
    );
  });
  thread.postMessage(order, []);
  return answered.finally(() => {
    thread.terminate();
    URL.revokeObjectURL(url);
  });
}
