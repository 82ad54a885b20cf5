import { expect, test } from 'vitest';
import { type AccessFacts, filesOf } from '#server/access/filesOf.ts';

const me = 'me';
const today = new Date('2026-11-23');
const now = new Date('2026-11-23T11:00:00Z');
const day = (text: string) => new Date(text);
const family = (familyId: string) => ({ familyId, fosterFamilyId: null });
const none: AccessFacts = { assignments: [], substitutions: [], emergencies: [], conflicts: [], seals: [] };
const assigned = (staffId: string, from = '2026-01-01', until: string | null = null) => ({
  ...family('F'),
  staffId,
  startedOn: day(from),
  endedOn: until === null ? null : day(until),
});
const standsIn = (from: string, until: string) => ({
  absentId: 'absent',
  substituteId: me,
  startedOn: day(from),
  endedOn: day(until),
});
const opened = (grantedAt: string, expiresAt: string) => ({
  ...family('F'),
  staffId: me,
  grantedAt: new Date(grantedAt),
  expiresAt: new Date(expiresAt),
});

const table: [what: string, open: boolean, facts: Partial<AccessFacts>][] = [
  ['nothing at all', false, {}],
  ['an assignment', true, { assignments: [assigned(me)] }],
  ['an assignment of somebody else', false, { assignments: [assigned('other')] }],
  ['the first day of an assignment', true, { assignments: [assigned(me, '2026-11-23')] }],
  ['the day before it', false, { assignments: [assigned(me, '2026-11-24')] }],
  ['the last day of an assignment', true, { assignments: [assigned(me, '2026-01-01', '2026-11-23')] }],
  ['the day after it', false, { assignments: [assigned(me, '2026-01-01', '2026-11-22')] }],
  ['standing in', true, { assignments: [assigned('absent')], substitutions: [standsIn('2026-11-20', '2026-11-30')] }],
  ['its last day', true, { assignments: [assigned('absent')], substitutions: [standsIn('2026-11-20', '2026-11-23')] }],
  [
    'the day after',
    false,
    { assignments: [assigned('absent')], substitutions: [standsIn('2026-11-01', '2026-11-22')] },
  ],
  [
    'standing in for someone whose assignment has ended',
    false,
    {
      assignments: [assigned('absent', '2026-01-01', '2026-11-22')],
      substitutions: [standsIn('2026-11-20', '2026-11-30')],
    },
  ],
  [
    'standing in for someone who only stands in',
    false,
    {
      assignments: [assigned('third')],
      substitutions: [
        standsIn('2026-11-20', '2026-11-30'),
        { ...standsIn('2026-11-20', '2026-11-30'), absentId: 'third', substituteId: 'absent' },
      ],
    },
  ],
  ['an emergency', true, { emergencies: [opened('2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z')] }],
  ['an emergency whose time is up', false, { emergencies: [opened('2026-11-23T07:00:00Z', '2026-11-23T11:00:00Z')] }],
  [
    'a conflict',
    false,
    { assignments: [assigned(me)], conflicts: [{ ...family('F'), staffId: me, withdrawnAt: null }] },
  ],
  [
    'a withdrawn conflict',
    true,
    {
      assignments: [assigned(me)],
      conflicts: [{ ...family('F'), staffId: me, withdrawnAt: now }],
    },
  ],
  [
    'a conflict of the absent colleague',
    true,
    {
      assignments: [assigned('absent')],
      substitutions: [standsIn('2026-11-20', '2026-11-30')],
      conflicts: [{ ...family('F'), staffId: 'absent', withdrawnAt: null }],
    },
  ],
  [
    'an emergency in conflict',
    false,
    {
      emergencies: [opened('2026-11-23T08:00:00Z', '2026-11-23T12:00:00Z')],
      conflicts: [{ ...family('F'), staffId: me, withdrawnAt: null }],
    },
  ],
  [
    'a seal for others',
    false,
    { assignments: [assigned(me)], seals: [{ ...family('F'), namedIds: ['other'], liftedAt: null }] },
  ],
  [
    'a seal that names me',
    true,
    { assignments: [assigned(me)], seals: [{ ...family('F'), namedIds: [me], liftedAt: null }] },
  ],
  ['a seal alone opens nothing', false, { seals: [{ ...family('F'), namedIds: [me], liftedAt: null }] }],
  [
    'a lifted seal',
    true,
    { assignments: [assigned(me)], seals: [{ ...family('F'), namedIds: ['other'], liftedAt: now }] },
  ],
];

test.for(table)('%s: %s', ([, open, facts]) => {
  const { open: files } = filesOf({ ...none, ...facts }, { id: me, role: 'assistant', today, now });
  expect(files.families.includes('F')).toBe(open);
});

test('an assistant opens families and a coordinator foster families, whoever is assigned to both', () => {
  const both = [assigned(me), { ...assigned(me), familyId: null, fosterFamilyId: 'G' }];
  const as = (role: 'assistant' | 'coordinator' | 'supervisor') =>
    filesOf({ ...none, assignments: both }, { id: me, role, today, now }).open;
  expect(as('assistant')).toEqual({ families: ['F'], fosterFamilies: [] });
  expect(as('coordinator')).toEqual({ families: [], fosterFamilies: ['G'] });
  expect(as('supervisor')).toEqual({ families: [], fosterFamilies: [] });
});
