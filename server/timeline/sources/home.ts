import { fields, type Sight } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

const addresses = (sight: Sight, family: string) => `
    SELECT 'addressFrom', a.id, a.from_on, NULL::uuid, json_build_object(${fields('a', 'kind', 'street', 'city')}), NULL
      FROM ${sight.rows('FamilyAddress')} a WHERE a.family_id = ${family}`;

const institutions = (sight: Sight, family: string) =>
  [
    ['institutionSince', 'since_on'],
    ['institutionUntil', 'until_on'],
  ]
    .map(
      ([event, day]) => `
    SELECT '${event}', i.id, i.${day}, NULL::uuid, json_build_object(${fields('i', 'kind', 'name')}), NULL
      FROM ${sight.rows('FamilyInstitution')} i WHERE i.family_id = ${family} AND i.${day} IS NOT NULL`,
    )
    .join(' UNION ALL ');

/** A warning says its kind here and its words on the page: an old one is not to be read for ever. */
const warnings = (sight: Sight, family: string) =>
  [
    ['warningSince', 'since_on', 'w.recorded_by_id'],
    ['warningEnded', 'ended_on', 'NULL::uuid'],
  ]
    .map(
      ([event, day, by]) => `
    SELECT '${event}', w.id, w.${day}, ${by}, json_build_object(${fields('w', 'kind')}), NULL
      FROM ${sight.rows('FamilyWarning')} w WHERE w.family_id = ${family} AND w.${day} IS NOT NULL`,
    )
    .join(' UNION ALL ');

/** Where they live, who works with them, what to know at the door. */
export const home: TimelineSource = {
  kind: 'home',
  lines: (sight, family) => [addresses, institutions, warnings].map((of) => of(sight, family)).join(' UNION ALL '),
};
