import { atPort } from '../serve-orders';
import { serveRows } from './serve-rows';

/** The thread that gets rows from the disk. */
atPort(serveRows());
