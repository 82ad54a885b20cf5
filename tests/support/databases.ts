import { LocalDate } from '#contract/calendar.ts';
import { openApiDatabase, openAsOwner, openWorkerDatabase } from '#server/database.ts';
import { secretsIn } from '#server/platform/secrets.ts';

/** Sees every row; only for preparing and checking. */
export const prisma = openAsOwner(process.env.DATABASE_URL!);

export const secrets = secretsIn(process.env.SECRETS_DIR!);

/** The ways in that the API and the worker have. */
export const database = openApiDatabase(process.env.DATABASE_URL!, secrets);
export const workerDatabase = openWorkerDatabase(process.env.DATABASE_URL!, secrets);

/** Every test happens on this day, at noon in Warsaw, unless it says otherwise. */
export const noon = new Date('2026-11-23T11:00:00Z');
export const day = (text: string) => LocalDate.parse(text);
