import type { Payload } from '#server/jobs.ts';
import { deliver as deliverMessage } from '#server/outbox/deliver.ts';
import type { Surroundings } from '../surroundings.ts';

export const deliver = ({ database, ...post }: Surroundings, message: Payload<'deliver'>) =>
  deliverMessage(database, message, post);
