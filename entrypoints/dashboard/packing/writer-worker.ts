import { serveWriter } from './file-writer';
import { atPort } from './serve-orders';

/** The writing thread: one file, order by order. */
atPort(serveWriter());
