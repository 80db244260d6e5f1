import { serveReader } from './record-reader';
import { atPort } from './serve-orders';

/** The reading thread: capture by capture, in the order asked. */
atPort(serveReader());
