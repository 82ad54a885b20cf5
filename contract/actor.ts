import { z } from 'zod';

export const Role = z.enum(['assistant', 'coordinator', 'supervisor', 'administrator', 'dataProtectionOfficer']);
export type Role = z.infer<typeof Role>;

/** Who is asking: a signed-in member of staff in one of their roles, on a day. */
export type Actor = {
  readonly id: string;
  readonly unitId: string;
  readonly role: Role;
  /** Midnight UTC of the day it is in Warsaw; dated rights are judged by it. */
  readonly today: Date;
};
