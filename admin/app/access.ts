import type { Role } from '#contract/actor.ts';

type Rights = { read: readonly Role[]; create?: readonly Role[]; edit?: readonly Role[] };

/** What whoever the family is open to reads and writes. */
const aroundFamily: Rights = {
  read: ['assistant', 'supervisor'],
  create: ['assistant', 'supervisor'],
  edit: ['assistant', 'supervisor'],
};

/**
 * Which screens a role has. The server decides what anyone may see and do; this only keeps doors out of sight that
 * lead nowhere. What is not named here is open to everyone who is signed in.
 */
const access: Record<string, Rights> = {
  'activity-logs': {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['assistant', 'coordinator'],
    edit: ['assistant', 'coordinator'],
  },
  'entry-reviews': {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['supervisor'],
    edit: ['assistant', 'coordinator'],
  },
  families: { read: ['assistant', 'supervisor'], edit: ['assistant', 'supervisor'] },
  people: { read: ['assistant', 'coordinator', 'supervisor'], edit: ['assistant', 'supervisor'] },
  'family-addresses': aroundFamily,
  'family-institutions': aroundFamily,
  'family-warnings': aroundFamily,
  documents: aroundFamily,
  intakes: { read: ['supervisor'], create: ['supervisor'], edit: ['supervisor'] },
  'family-members': { read: ['assistant', 'supervisor'], create: ['assistant', 'supervisor'] },
  'foster-families': { read: ['coordinator', 'supervisor'] },
  children: { read: ['coordinator', 'supervisor'] },
  'help-plans': {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['assistant', 'coordinator'],
    edit: ['assistant', 'coordinator'],
  },
  assessments: {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['assistant', 'coordinator'],
    edit: ['assistant'],
  },
  approvals: { read: ['supervisor'] },
  deaths: { read: ['assistant', 'coordinator', 'supervisor'], create: ['assistant', 'coordinator', 'supervisor'] },
  'ending-proposals': { read: ['assistant', 'supervisor'], create: ['assistant', 'supervisor'] },
  'family-endings': { read: ['assistant', 'supervisor'] },
  obligations: { read: ['assistant', 'coordinator', 'supervisor'] },
  assignments: { read: ['supervisor'], create: ['supervisor'], edit: ['supervisor'] },
  'hand-overs': {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['supervisor'],
    edit: ['assistant', 'coordinator', 'supervisor'],
  },
  substitutions: { read: ['supervisor'], create: ['supervisor'], edit: ['supervisor'] },
  'emergency-accesses': {
    read: ['assistant', 'coordinator', 'supervisor', 'dataProtectionOfficer'],
    create: ['assistant', 'coordinator'],
    edit: ['supervisor'],
  },
  'conflicts-of-interest': {
    read: ['supervisor'],
    create: ['assistant', 'coordinator', 'supervisor'],
    edit: ['supervisor'],
  },
  interventions: {
    read: ['assistant', 'coordinator', 'supervisor'],
    create: ['assistant', 'coordinator'],
    edit: ['supervisor'],
  },
  'blue-cards': {
    read: ['assistant', 'supervisor'],
    create: ['assistant', 'supervisor'],
    edit: ['assistant', 'supervisor'],
  },
  seals: { read: ['supervisor'], create: ['supervisor'], edit: ['supervisor'] },
  'programme-years': { read: ['supervisor'], create: ['supervisor'], edit: ['supervisor'] },
  staff: { read: ['supervisor', 'administrator'], create: ['administrator'], edit: ['administrator'] },
  'forms-of-support': { read: ['supervisor', 'administrator'], create: ['administrator'], edit: ['administrator'] },
  units: { read: ['administrator'], edit: ['administrator'] },
  'audit-events': { read: ['supervisor', 'dataProtectionOfficer'] },
};

const rightFor: Record<string, keyof Rights> = { create: 'create', edit: 'edit', delete: 'edit' };

export function mayOpen(role: Role, resource: string, action: string) {
  const rights = access[resource];
  return !rights || Boolean(rights[rightFor[action] ?? 'read']?.includes(role));
}
