import { serveReader } from './folder-reader';
import { atPort } from './serve-orders';

/** The reading thread: capture by capture, in the order asked. */
atPort(serveReader());
