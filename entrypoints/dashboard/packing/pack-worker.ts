import type { PackingOrder } from './packing';
import { servePacking } from './serve-packing';

/** The packing thread. */
const hear = servePacking((news) => postMessage(news));
addEventListener('message', ({ data }: MessageEvent<PackingOrder>) => hear(data));
