import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedPostgresHome, startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { makeSecrets, secretsIn } from '#server/platform/secrets.ts';
import { prepareDatabase } from '../../prisma/prepareDatabase.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string;
    /** The folder of this run's secrets. */
    secrets: string;
  }
}

/** Runs once per test run: a PostgreSQL of its own with one migrated database, which every worker then copies. */
export default async function startTemplate(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), 'piecza-test-'));
  const postgres = await startEmbeddedPostgres({ directory, durable: false });
  const secrets = join(directory, 'secrets');
  makeSecrets(secrets);
  await prepareDatabase(postgres.url, secretsIn(secrets));
  project.provide('templateUrl', postgres.url);
  project.provide('secrets', secrets);
  return async () => {
    await postgres.stop();
    rmSync(embeddedPostgresHome(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  };
}
