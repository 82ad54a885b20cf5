import type { z } from 'zod';
import type { Addressee, Danger, WayOfTelling } from '#contract/interventions.ts';
import { uuidv7 } from '../app/uuidv7.ts';

/** Somebody told, as it is filled in. */
export type Told = {
  id: string;
  told: z.infer<typeof Addressee>;
  way: z.infer<typeof WayOfTelling>;
  person: string;
  reference: string;
  happenedAt: string;
};

/** What is filled in about a child in danger. */
export type DangerRecord = {
  childIds: string[];
  dangers: z.infer<typeof Danger>[];
  seen: string;
  done: string;
  noticedAt: string;
  told: Told[];
};

export type Change = (part: Partial<DangerRecord>) => void;

export const newRecord = (now: Date): DangerRecord => ({
  childIds: [],
  dangers: [],
  seen: '',
  done: '',
  noticedAt: now.toISOString(),
  told: [],
});

/** Just now, by phone: so it mostly is. */
export const toldNow = (told: Told['told']): Told => ({
  id: uuidv7(),
  told,
  way: told === 'prosecutor' || told === 'familyCourt' ? 'letter' : 'phone',
  person: '',
  reference: '',
  happenedAt: new Date().toISOString(),
});
