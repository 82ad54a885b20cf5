import { planAgreements } from '#contract/planAgreements.ts';
import { planConsultations } from '#contract/planConsultations.ts';
import { planRemarks } from '#contract/planRemarks.ts';
import type { PlanAgreement, PlanConsultation, PlanRemark } from '#prisma/client.ts';
import { personNames } from '../people/personNames.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { givenBeforeOf } from './givenBefore.ts';
import { planAgreementPolicy, planConsultationPolicy, planRemarkPolicy } from './planPolicy.ts';
import { changeAgreement, recordAgreement } from './recordAgreement.ts';
import { changeConsultation, recordConsultation } from './recordConsultation.ts';

const agreements = resourceRoutes(planAgreements, {
  rows: (db) => db.planAgreement,
  policy: planAgreementPolicy,
  present: async ({ db }, rows: PlanAgreement[]) => {
    const personName = await personNames(
      db,
      rows.map(({ personId }) => personId),
    );
    const staffName = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    const before = await givenBeforeOf(db, rows);
    return rows.map((row) => ({
      ...row,
      personName: personName(row.personId),
      recordedByName: staffName(row.recordedById),
      givenBefore: before(row),
    }));
  },
  create: recordAgreement,
  change: changeAgreement,
});

const consultations = resourceRoutes(planConsultations, {
  rows: (db) => db.planConsultation,
  policy: planConsultationPolicy,
  present: async ({ db }, rows: PlanConsultation[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ recordedById }) => recordedById),
    );
    const before = await givenBeforeOf(db, rows);
    return rows.map((row) => ({ ...row, recordedByName: staffName(row.recordedById), givenBefore: before(row) }));
  },
  create: recordConsultation,
  change: changeConsultation,
});

const remarks = resourceRoutes(planRemarks, {
  rows: (db) => db.planRemark,
  policy: planRemarkPolicy,
  present: async ({ db }, rows: PlanRemark[]) => {
    const staffName = await staffNames(
      db,
      rows.map(({ writtenById }) => writtenById),
    );
    return rows.map((row) => ({ ...row, writtenByName: staffName(row.writtenById) }));
  },
  create: async ({ db, actor, now }, input) => {
    await db.helpPlan.findUniqueOrThrow({ where: { id: input.planId } });
    return db.planRemark.create({
      data: { ...input, unitId: actor.unitId, writtenById: actor.id, writtenAt: now },
    });
  },
});

/** What is recorded beside the text of a plan: answers, consultations, remarks. */
export const planRecordRoutes = [...agreements, ...consultations, ...remarks];
