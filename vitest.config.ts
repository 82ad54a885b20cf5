import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const database = { globalSetup: 'tests/support/templateDatabase.ts', setupFiles: 'tests/support/ownDatabase.ts' };

export default defineConfig({
  test: {
    env: { TZ: process.env.TZ ?? 'Europe/Warsaw' },
    projects: [
      { extends: true, test: { name: 'unit', include: ['tests/**/*.unit.test.ts'] } },
      {
        extends: true,
        // Files share a worker: nothing here mocks a module, and starting one anew per file took most of the time.
        test: {
          name: 'api',
          include: ['tests/**/*.api.test.ts'],
          ...database,
          pool: 'forks',
          isolate: false,
          // Half of their time they wait for a database, a process or a clock: two at once even on the smallest machine.
          maxWorkers: Math.max(2, availableParallelism()),
          // A guard against what hangs, not a claim about speed: a small machine that does two things at once needs it.
          testTimeout: 90_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        // Takes minutes, not seconds: `npm run test:nightly`.
        test: {
          name: 'nightly',
          include: ['tests/**/*.nightly.test.ts'],
          ...database,
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          include: ['tests/journeys/*.journey.test.ts'],
          ...database,
          // A server and a browser each.
          maxWorkers: 2,
          testTimeout: 300_000,
          hookTimeout: 180_000,
        },
      },
    ],
  },
});
