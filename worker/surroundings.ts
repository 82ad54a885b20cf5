import type { WorkerDatabase } from '#server/database.ts';
import type { Post } from '#server/notifications/sendNotifications.ts';

/** What a job may use. */
export type Surroundings = { database: WorkerDatabase } & Post;
