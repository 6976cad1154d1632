/** A worker thread: does the files it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { runJob, type Job, type RunSetup } from './job';

const setup = workerData as RunSetup;

parentPort?.on('message', (job: Job) => {
  void runJob(job, setup).then((outcome) => parentPort?.postMessage(outcome));
});
