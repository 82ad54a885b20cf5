import { z } from 'zod';
import { ActivityLog } from './activityLogs.ts';
import { endpoint } from './endpoint.ts';
import { Family, FamilyMember } from './families.ts';
import { HelpPlan, PlanActivity, PlanGoal } from './plans.ts';

/** How many entries a family's page begins with. */
export const firstEntries = 20;

/** What one needs at a family's door, in one answer: over one bar of signal six answers are five too many. */
export const FamilyPage = z.object({
  family: Family,
  members: z.array(FamilyMember),
  /** The work plan in force; without one the latest version. */
  plan: HelpPlan.nullable(),
  goals: z.array(PlanGoal),
  activities: z.array(PlanActivity),
  /** The latest, newest first. */
  entries: z.array(ActivityLog),
});
export type FamilyPage = z.input<typeof FamilyPage>;

export const familyPageEndpoint = endpoint({
  method: 'get',
  path: '/families/:id/page',
  tag: 'families',
  summary: "A family's page: members, current plan, latest entries",
  answer: FamilyPage,
});
