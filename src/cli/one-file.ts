/** The command line as one file: its workers start from the same file and find themselves on another thread. */
import { isMainThread } from 'node:worker_threads';

void (isMainThread ? import('./main') : import('./worker'));
