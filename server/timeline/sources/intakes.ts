import { fields } from '../../platform/sight.ts';
import type { TimelineSource } from '../timelineSource.ts';

/** What was decided about a referral, what the family answered, when they were first met. */
export const intakes: TimelineSource = {
  kind: 'work',
  lines: (sight, family) =>
    [
      ['intakeDecided', 'decided_on', 'i.decided_by_id', ['decision'], 'i.refusal_reason'],
      ['intakeFamilyAnswered', 'consent_on', 'NULL::uuid', ['consent', 'consentBy'], 'i.consent_note'],
      ['intakeFirstContact', 'first_contact_on', 'NULL::uuid', ['socialWorkerPresent'], 'NULL'],
      ['intakeToldToCourt', 'court_informed_on', 'NULL::uuid', ['court'], 'NULL'],
    ]
      .map(
        ([event, day, by, facts, note]) => `
    SELECT '${event}', i.id, i.${day}, ${by}, json_build_object(${fields('i', ...(facts as string[]))}), ${note}
      FROM ${sight.rows('Intake')} i WHERE i.family_id = ${family} AND i.${day} IS NOT NULL`,
      )
      .concat(
        `
    SELECT 'intakeDecided', i.id, i.accepted_on, NULL::uuid, json_build_object('decision', 'accepted'), NULL
      FROM ${sight.rows('Intake')} i WHERE i.family_id = ${family} AND i.accepted_on IS NOT NULL`,
      )
      .join(' UNION ALL '),
};
