import { activityLogMessages } from '../activityLogs/activityLogMessages.ts';
import { familyMessages } from '../families/familyMessages.ts';
import { sessionMessages } from '../sessions/sessionMessages.ts';
import { todayMessages } from '../today/todayMessages.ts';
import { appMessages } from './appMessages.ts';

/** The words of every feature, one line each. */
export const allMessages: readonly Record<'pl' | 'en', object>[] = [
  appMessages,
  sessionMessages,
  todayMessages,
  familyMessages,
  activityLogMessages,
];
