import { takeKeyOfPage } from '../../../utils/evidence/lock/session-keys';
import { serveTasks } from './serve-tasks';
import type { TaskOrder } from './tasks';

/** The thread beside the page. */
const hear = serveTasks((news) => postMessage(news));
addEventListener('message', ({ data }: MessageEvent<TaskOrder>) => {
  if (data.is !== 'answer') void takeKeyOfPage(data.key);
  hear(data);
});
