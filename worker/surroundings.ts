import type { WorkerDatabase } from '#server/database.ts';
import type { Post } from '#server/notifications/sendNotification.ts';

/** What a job may use. */
export type Surroundings = { database: WorkerDatabase; now: () => Date } & Post;
