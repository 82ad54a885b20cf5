import { openWorker } from '#server/platform/queue.ts';

const endless = () => {
  process.stdout.write('begun');
  return new Promise<void>(() => {});
};

/** Begins a job, says so, and never finishes it: it is there to be killed. */
await openWorker(
  JSON.parse(process.argv[2]!),
  { evaluateObligations: endless, forgetOldAnswers: endless, prepareSummaries: endless, deliver: endless },
  { lockMs: 500 },
);
