import { atPort } from '../serve-orders';
import { serveReader } from './serve-reader';

/** The reading thread: capture by capture, in the order asked. */
atPort(serveReader());
