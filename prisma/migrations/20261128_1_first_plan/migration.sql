-- Whether the first plan of work was handed in is looked at every night too.

SET LOCAL ROLE piecza_owner;

CREATE POLICY worker_read ON help_plans FOR SELECT TO piecza_worker
  USING (unit_id = (SELECT wall.unit_as('worker')));
GRANT SELECT (id, unit_id, kind, family_id, submitted_on) ON help_plans TO piecza_worker;
GRANT SELECT (intake_route) ON families TO piecza_worker;
