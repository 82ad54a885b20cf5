import type { Client } from 'pg';

/**
 * A draft that came back was put right in one place on that day, so what was said of it before says so. Everything else was
 * written on the day of the draft.
 */
export async function changeReturnedDrafts(client: Client, unitId: string) {
  await client.query(
    `UPDATE plan_goals goal SET indicator = goal.indicator || ' Sprawdzimy to po trzech miesiącach.'
       FROM help_plans plan JOIN plan_remarks remark ON remark.plan_id = plan.id AND remark.decision = 'returned'
      WHERE goal.plan_id = plan.id AND goal.position = 1 AND plan.unit_id = $1 AND plan.submitted_on IS NULL`,
    [unitId],
  );
  await client.query(
    `UPDATE help_plans plan SET text_changed_on = coalesce((
       SELECT max(remark.written_at AT TIME ZONE 'Europe/Warsaw')::date FROM plan_remarks remark
        WHERE remark.plan_id = plan.id AND remark.decision = 'returned'), plan.drafted_on)
      WHERE plan.unit_id = $1 AND plan.text_changed_on IS NOT NULL`,
    [unitId],
  );
}
