import { z } from 'zod';

export const Role = z.enum(['assistant', 'coordinator', 'supervisor', 'administrator', 'dataProtectionOfficer']);
export type Role = z.infer<typeof Role>;
