import type { z } from 'zod';
import type { EndingReason } from '#contract/endingGrounds.ts';
import type { IntakeRoute } from '#contract/families.ts';
import type { ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { ObligationState } from '#contract/obligations.ts';
import { listPath } from './listPath.ts';
import type { Period } from './period.ts';

const covered = ({ from, until }: Period) => ({ coveredFrom: from, coveredUntil: until });
const held = ({ from, until }: Period) => ({ heldFrom: from, heldUntil: until, outcome: 'tookPlace' });

export const familiesPath = (period: Period, narrower: { coveredBy?: string; intakeRoute?: Route } = {}) =>
  listPath('families', { ...covered(period), ...narrower });

export const familiesWithoutEntriesPath = (period: Period) =>
  listPath('families', { ...covered(period), withoutEntriesFrom: period.from, withoutEntriesUntil: period.until });

export const endedFamiliesPath = ({ from, until }: Period, endingReason: z.infer<typeof EndingReason>) =>
  listPath('families', { endingReason, endedFrom: from, endedUntil: until });

export const childrenPath = (period: Period) => listPath('family-members', { role: 'child', ...covered(period) });

export const fosterFamiliesPath = (period: Period, narrower: { coveredBy?: string } = {}) =>
  listPath('foster-families', { ...covered(period), ...narrower });

export const childrenInCarePath = (period: Period) => listPath('children', covered(period));

type Narrower = { programmeForm?: ProgrammeForm; recordedById?: string; kind?: 'visit' };
export const entriesPath = (period: Period, narrower: Narrower = {}) =>
  listPath('activity-logs', { ...held(period), ...narrower });

export const attemptsPath = (period: Period, outcome: 'notAtHome' | 'refused' | 'cancelled') =>
  listPath('activity-logs', { ...held(period), outcome });

export const notesPath = ({ from, until }: Period) =>
  listPath('activity-logs', { heldFrom: from, heldUntil: until, noteToFollow: true });

export const deadlinesPath = ({ from, until }: Period, state: z.infer<typeof ObligationState>) =>
  listPath('obligations', { dueFrom: from, dueUntil: until, state }, { field: 'dueOn', order: 'ASC' });

export const moneyPath = ({ from, until }: Period) =>
  listPath('programme-years', { yearFrom: Number(from.slice(0, 4)), yearUntil: Number(until.slice(0, 4)) });

type Route = z.infer<typeof IntakeRoute>;
