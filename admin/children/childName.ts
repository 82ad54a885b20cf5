import type { Child } from '#contract/children.ts';

export const childName = ({ givenName, familyName }: Pick<Child, 'givenName' | 'familyName'>) =>
  `${givenName} ${familyName}`;

export const childPath = ({ id }: Pick<Child, 'id'>) => `/children/${id}/show`;
