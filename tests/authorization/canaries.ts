import type { Prisma } from '#prisma/client.ts';
import { prisma } from '../support/databases.ts';
import { tableOf } from './catalogue.ts';

/** Words and numbers people wrote; every one of them gets a canary that says where it lives. */
const sensitive: Partial<Record<Prisma.ModelName, readonly string[]>> = {
  ActivityLog: ['note', 'institution'],
  ActivityLogCorrection: ['reason'],
  Assessment: ['summary', 'participants', 'effort', 'obstacles', 'return_comment'],
  Assignment: ['over_limit_reason'],
  BlueCard: ['number'],
  CourtDate: ['note'],
  Document: ['title', 'withdrawn_reason'],
  EntryReview: ['text'],
  Death: ['note'],
  EmergencyAccess: ['reason', 'review_note'],
  EndingProposal: ['summary', 'court_answer', 'planned_contacts', 'comment'],
  Family: ['name', 'signature', 'court_signature', 'street', 'city', 'phone'],
  FamilyInstitution: ['name', 'contact_name', 'phone', 'note'],
  FamilyWarning: ['note'],
  FamilyEnding: ['note', 'planned_contacts'],
  FosterFamily: ['name', 'signature', 'street', 'city', 'phone'],
  HandOver: ['subject_name', 'note', 'over_limit_reason'],
  HelpPlan: ['main_goal', 'difficulties', 'strengths', 'needs'],
  Intervention: ['seen', 'done'],
  InterventionStep: ['person', 'reference', 'note'],
  Person: ['given_name', 'family_name', 'phone'],
  Placement: ['court_signature'],
  PlanActivity: ['title', 'responsible_name', 'expected_effect'],
  PlanAgreement: ['note'],
  PlanConsultation: ['name', 'remarks'],
  PlanGoal: ['title', 'indicator'],
  PlanRemark: ['text'],
  Seal: ['reason'],
  Staff: ['given_name', 'family_name', 'phone'],
  Unit: ['name', 'letterhead'],
  WorkCardStep: ['comment'],
  WorkHours: ['words', 'reason'],
};

/** "CAN:families:name:0199…": whoever finds one in an answer knows which row and column it came from. */
const canary = /CAN:(\w+):(\w+):([0-9a-f-]{36})/g;

export const modelsWithCanaries = Object.keys(sensitive) as Prisma.ModelName[];

/** Puts a canary into every sensitive column of everything in these units. */
export async function plantCanaries(unitIds: readonly string[]) {
  for (const [model, columns] of Object.entries(sensitive)) {
    const table = tableOf(model);
    const unit = model === 'Unit' ? 'id' : 'unit_id';
    const set = columns.map((column) => `${column} = 'CAN:${table}:${column}:' || id`).join(', ');
    const appendOnly = ['ActivityLogCorrection', 'InterventionStep', 'WorkCardStep'].includes(model);
    await prisma.$transaction(async (tx) => {
      if (appendOnly) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER append_only`);
      await tx.$executeRawUnsafe(`UPDATE ${table} SET ${set} WHERE ${unit}::text = ANY ($1)`, [...unitIds]);
      if (appendOnly) await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER append_only`);
    });
  }
}

/** The rows whose words are in this text, as "table id". */
export const canariesIn = (text: string) => [...text.matchAll(canary)].map(([, table, , id]) => `${table} ${id}`);
