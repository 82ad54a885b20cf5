import { spawnSync } from 'node:child_process';

/**
 * Writes the Prisma client to prisma/generated.
 * Prisma would download a schema engine it does not need for this; naming any program keeps it offline.
 */
const { status } = spawnSync('node_modules/.bin/prisma', ['generate', '--no-hints'], {
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true' },
});
process.exit(status ?? 1);
