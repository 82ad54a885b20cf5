import { useTranslate } from 'react-admin';
import type { Role } from '#contract/actor.ts';

export function useRolesInWords() {
  const translate = useTranslate();
  return (roles: Role[]) =>
    roles.length > 0 ? roles.map((role) => translate(`staff.role.${role}`)).join(', ') : translate('staff.noRole');
}
