import type { Client } from 'pg';

/**
 * How the families of a unit came, as far as work with them began: the facts of their route, the decision, the consent
 * and the first contact, each on a day that fits the others. Those who wait for an assistant have nothing yet. A trigger
 * opened the intakes under ids of chance; the same day shall give the same rows.
 */
export async function recordIntakes(client: Client, unitId: string) {
  await client.query('UPDATE intakes SET id = family_id WHERE unit_id = $1', [unitId]);
  await client.query(
    `WITH begun AS (SELECT family_id, min(started_on) AS on_day FROM assignments
                     WHERE unit_id = $1 AND family_id IS NOT NULL GROUP BY 1),
          head AS (SELECT staff_id FROM staff_roles WHERE unit_id = $1 AND role = 'supervisor' ORDER BY started_on, staff_id LIMIT 1)
     UPDATE intakes i SET
       interviewed_on = CASE WHEN asked THEN greatest(i.received_on, day - 6) END,
       social_worker = CASE WHEN asked THEN 'Wanda Zmyślona' END,
       requested_on = CASE WHEN asked THEN greatest(i.received_on, day - 4) END,
       court = CASE i.route WHEN 'court' THEN 'Sąd Rejonowy w Przykładowie, Wydział Rodzinny i Nieletnich' END,
       ordered_on = CASE i.route WHEN 'court' THEN i.received_on - 9 END,
       order_final = CASE i.route WHEN 'court' THEN true END,
       document = CASE i.route WHEN 'forLife' THEN 'certificateOfImpairment'::intake_document END,
       document_on = CASE i.route WHEN 'forLife' THEN i.received_on - 12 END,
       issuer_specialisation = CASE i.route WHEN 'forLife' THEN 'neurologia dziecięca' END,
       authorisation = CASE i.route WHEN 'forLife' THEN 'general'::authorisation_kind END,
       authorisation_scope = CASE i.route WHEN 'forLife' THEN 'poradnie, szpital, urząd' END,
       authorised_on = CASE i.route WHEN 'forLife' THEN day END,
       child_name = CASE i.route WHEN 'childInCare' THEN 'dziecko w rodzinie zastępczej' END,
       in_care_since = CASE i.route WHEN 'childInCare' THEN i.received_on - 60 END,
       coordinator_unit = CASE i.route WHEN 'childInCare' THEN 'Zespół rodzinnej pieczy zastępczej' END,
       decision = 'accepted', decided_on = greatest(i.received_on, day - 2), decided_by_id = head.staff_id,
       consent = 'agreed', consent_on = day, consent_by = 'rodzice',
       first_contact_on = day, social_worker_present = asked
      FROM (SELECT i.id, b.on_day AS day, i.route IN ('socialWorker', 'childInCare') AS asked
              FROM intakes i JOIN begun b USING (family_id) WHERE i.unit_id = $1) AS known, head
     WHERE known.id = i.id`,
    [unitId],
  );
}
