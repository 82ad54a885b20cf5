import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { embeddedPostgresHome, startEmbeddedPostgres } from '#server/platform/embeddedPostgres.ts';
import { applyMigrations } from '../../prisma/applyMigrations.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    templateUrl: string;
  }
}

/** Runs once per test run: a PostgreSQL of its own with one migrated database, which every worker then copies. */
export default async function startTemplate(project: TestProject) {
  const directory = mkdtempSync(join(tmpdir(), 'piecza-test-'));
  const postgres = await startEmbeddedPostgres({ directory, durable: false });
  await applyMigrations(postgres.url);
  project.provide('templateUrl', postgres.url);
  return async () => {
    await postgres.stop();
    rmSync(embeddedPostgresHome(directory), { recursive: true, force: true });
    rmSync(directory, { recursive: true, force: true });
  };
}
