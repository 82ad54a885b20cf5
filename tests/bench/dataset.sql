-- A unit, or all units of a country, of the size the table `bench_units` says. Derived from numbers alone, so that it is
-- the same on every machine; triggers and foreign keys rest meanwhile, and what triggers keep is computed at the end.

SET session_replication_role = replica;

CREATE TEMP TABLE unit AS
  SELECT n, uuidv7() AS id, families, foster_families, assistants, coordinators, logs FROM bench_units;

INSERT INTO units (id, name, kind)
  SELECT id, 'Jednostka ' || n, 'cityWithCountyRights' FROM unit;

INSERT INTO forms_of_support (unit_id, code, programme_form, name_pl, name_en)
  SELECT u.id, form::text, form, form::text, form::text FROM unit u, unnest(enum_range(NULL::programme_form)) AS form;

INSERT INTO programme_years (unit_id, year, task_value_grosze, grant_grosze)
  SELECT u.id, year, 120000000, 60000000 FROM unit u, generate_series(2023, 2026) AS year;

CREATE TEMP TABLE worker AS
  SELECT u.n AS unit, u.id AS unit_id, role, k, uuidv7() AS id
    FROM unit u, LATERAL (
      SELECT 'assistant'::role AS role, generate_series(0, u.assistants - 1) AS k
      UNION ALL SELECT 'coordinator', generate_series(0, u.coordinators - 1)
      UNION ALL SELECT 'supervisor', 0) AS post;
CREATE UNIQUE INDEX ON worker (unit, role, k);

INSERT INTO staff (id, unit_id, given_name, family_name, email)
  SELECT id, unit_id, 'Osoba', role || ' ' || k, format('%s.%s.%s@example.test', role, unit, k) FROM worker;
INSERT INTO staff_roles (unit_id, staff_id, role, started_on) SELECT unit_id, id, role, '2020-01-01' FROM worker;
INSERT INTO employments (unit_id, staff_id, form, fte_percent, started_on)
  SELECT unit_id, id, 'taskTimeContract', 100, '2020-01-01' FROM worker;

CREATE TEMP TABLE file AS
  SELECT u.n AS unit, u.id AS unit_id, kind, k, uuidv7() AS id, u.families, u.foster_families, u.assistants, u.coordinators
    FROM unit u, LATERAL (
      SELECT 'family' AS kind, generate_series(0, u.families - 1) AS k
      UNION ALL SELECT 'fosterFamily', generate_series(0, u.foster_families - 1)) AS each;
CREATE UNIQUE INDEX ON file (unit, kind, k);
ANALYZE file, worker, unit;

CREATE TEMP TABLE surname AS SELECT ordinality - 1 AS k, surname FROM bench_surnames;

INSERT INTO families (id, unit_id, name, signature, intake_route, intake_on, street, city, phone)
  SELECT f.id, f.unit_id, s.surname, format('AR.%s.2023', f.k), (ARRAY['socialWorker', 'court', 'forLife', 'childInCare']::intake_route[])[1 + f.k % 4],
         date '2023-11-01' + f.k % 20, 'ul. Przykładowa ' || f.k, 'Przykładowo', '500 000 000'
    FROM file f JOIN surname s ON s.k = (f.k * 7 + f.unit) % (SELECT count(*) FROM surname) WHERE f.kind = 'family';
-- What triggers do is not done here.
INSERT INTO intakes (unit_id, family_id, route, received_on) SELECT unit_id, id, intake_route, intake_on FROM families;
INSERT INTO foster_families (id, unit_id, name, signature, type, capacity, started_on, street, city)
  SELECT f.id, f.unit_id, s.surname, format('RZ.%s.2023', f.k), 'nonProfessional', 3, date '2022-01-01', 'ul. Wzorcowa ' || f.k, 'Przykładowo'
    FROM file f JOIN surname s ON s.k = (f.k * 11 + f.unit) % (SELECT count(*) FROM surname) WHERE f.kind = 'fosterFamily';

-- Fifteen families of one's own and ten of an absent colleague, as a second worker: a page of 25.
INSERT INTO assignments (unit_id, staff_id, family_id, started_on, assigned_by_id)
  SELECT w.unit_id, w.id, f.id, date '2023-11-25', boss.id
    FROM worker w JOIN unit u ON u.n = w.unit JOIN worker boss ON boss.unit = w.unit AND boss.role = 'supervisor'
    CROSS JOIN LATERAL generate_series(0, least(25, u.families) - 1) AS place
    JOIN file f ON f.unit = w.unit AND f.kind = 'family' AND f.k = (w.k * ceil(u.families::numeric / u.assistants)::int + place) % u.families
   WHERE w.role = 'assistant';
INSERT INTO assignments (unit_id, staff_id, foster_family_id, started_on, assigned_by_id)
  SELECT f.unit_id, w.id, f.id, date '2023-11-25', boss.id
    FROM file f JOIN worker w ON w.unit = f.unit AND w.role = 'coordinator' AND w.k = f.k % f.coordinators
    JOIN worker boss ON boss.unit = f.unit AND boss.role = 'supervisor' WHERE f.kind = 'fosterFamily';

-- Parents, children, carers; every third family has another adult.
CREATE TEMP TABLE human AS
  SELECT f.unit, f.unit_id, f.kind, f.k, f.id AS file_id, place, uuidv7() AS id, s.surname
    FROM file f JOIN surname s ON s.k = (f.k * 7 + f.unit) % (SELECT count(*) FROM surname),
         generate_series(0, CASE WHEN f.kind = 'family' AND f.k % 3 > 0 THEN 2 WHEN f.kind = 'family' THEN 3 ELSE 2 END) AS place;
INSERT INTO people (id, unit_id, given_name, family_name, born_on)
  SELECT id, unit_id, (ARRAY['Anna', 'Jakub', 'Zuzanna', 'Marek'])[1 + place], surname,
         CASE WHEN place IN (0, 3) THEN date '1985-05-05' + k % 3000 ELSE date '2012-05-05' + k % 3000 END FROM human;
INSERT INTO family_members (unit_id, family_id, person_id, role, joined_on)
  SELECT unit_id, file_id, id, (ARRAY['parent', 'child', 'child', 'partner']::family_role[])[1 + place], '2023-11-01' FROM human WHERE kind = 'family';
INSERT INTO foster_carers (unit_id, foster_family_id, person_id, started_on)
  SELECT unit_id, file_id, id, '2022-01-01' FROM human WHERE kind = 'fosterFamily' AND place = 0;
INSERT INTO placements (unit_id, child_id, foster_family_id, placed_on, basis)
  SELECT unit_id, id, file_id, '2023-01-01', 'courtOrder' FROM human WHERE kind = 'fosterFamily' AND place > 0;

-- A plan that was replaced and the one in force, three goals each with three activities.
CREATE TEMP TABLE plan AS
  SELECT f.unit, f.unit_id, f.id AS family_id, f.k, version, uuidv7() AS id, w.id AS worker_id, boss.id AS boss_id
    FROM file f, generate_series(1, 2) AS version, worker w, worker boss
   WHERE f.kind = 'family' AND w.unit = f.unit AND w.role = 'assistant' AND w.k = f.k % f.assistants
     AND boss.unit = f.unit AND boss.role = 'supervisor';
INSERT INTO help_plans (id, unit_id, kind, family_id, version, main_goal, difficulties, strengths, needs, drafted_on, drafted_by_id, submitted_on, submitted_by_id, approved_on, approved_by_id, superseded_on)
  SELECT id, unit_id, 'familyWorkPlan', family_id, version, 'Bezpieczny dom i regularna nauka dzieci', 'Zadłużenie mieszkania, przemęczenie', 'Silna więź, pomoc dziadków', 'Stały rytm dnia',
         date '2023-12-01' + 400 * (version - 1), worker_id, date '2023-12-05' + 400 * (version - 1), worker_id, date '2023-12-10' + 400 * (version - 1), boss_id,
         CASE version WHEN 1 THEN date '2025-01-13' END FROM plan;
CREATE TEMP TABLE goal AS SELECT p.unit_id, p.family_id, p.id AS plan_id, position, uuidv7() AS id FROM plan p, generate_series(1, 3) AS position;
INSERT INTO plan_goals (id, origin_id, unit_id, family_id, plan_id, position, area, title, progress)
  SELECT id, id, unit_id, family_id, plan_id, position, (ARRAY['careAndUpbringing', 'finances', 'education']::goal_area[])[position], 'Cel szczegółowy ' || position, 'inProgress' FROM goal;
CREATE TEMP TABLE activity AS SELECT unit_id, family_id, id AS goal_id, place, uuidv7() AS id FROM goal, generate_series(1, 3) AS place;
INSERT INTO plan_activities (id, origin_id, unit_id, family_id, goal_id, position, title, form_of_support, responsible, responsible_name, due_on, expected_effect, status)
  SELECT id, id, unit_id, family_id, goal_id, place, 'Działanie ' || place, 'parentingConsultations', 'assistant', 'Osoba prowadząca', date '2026-12-20' + place, 'Dzieci przygotowane do lekcji', 'inProgress'
    FROM activity;

-- Half-year duties: four met, one late, one ahead.
INSERT INTO obligations (unit_id, rule, family_id, started_on, started_with, due_on, met_on)
  SELECT unit_id, 'familyAssessment', id, date '2023-11-01' + 180 * n, 'assessment', date '2024-05-01' + 180 * n + (k % 60)::int,
         CASE WHEN n < 4 THEN date '2024-05-01' + 180 * n + (k % 60)::int - 3 END
    FROM file, generate_series(0, 5) AS n WHERE kind = 'family';

INSERT INTO activity_logs (id, unit_id, family_id, foster_family_id, kind, outcome, held_on, started_at, minutes, place, forms_of_support, note, recorded_by_id, recorded_at, received_at)
  SELECT uuidv7(), f.unit_id, CASE f.kind WHEN 'family' THEN f.id END, CASE f.kind WHEN 'fosterFamily' THEN f.id END,
         (ARRAY['visit', 'visit', 'visit', 'phoneCall', 'institutionContact']::activity_kind[])[1 + mix % 5],
         CASE WHEN took THEN 'tookPlace'::activity_outcome ELSE 'notAtHome' END, day, '10:00', CASE WHEN took THEN 30 + mix % 90 END, 'home',
         CASE WHEN NOT took THEN '{}' WHEN f.kind = 'family' THEN ARRAY['parentingConsultations', 'householdManagement'] ELSE ARRAY['fosterFamilySupport'] END,
         'Rozmowa o codziennych obowiązkach i planie dnia. Ustalono kolejne kroki; rodzina przygotuje dokumenty przed następnym spotkaniem. Wpis ' || i,
         w.id, day + time '12:00', day + time '12:00'
    FROM unit u CROSS JOIN LATERAL generate_series(0, u.logs - 1) AS i
    CROSS JOIN LATERAL (SELECT mix, mix % 10 > 0 AS took, date '2023-11-25' + (i::bigint * 1094 / u.logs)::int AS day, place
      -- Neighbouring numbers are different files; what happened in one file must not depend on its number alone.
      FROM (SELECT i % (u.families + u.foster_families) AS place, i / (u.families + u.foster_families) * 7 + i AS mix) AS counted) AS derived
    JOIN file f ON f.unit = u.n AND f.kind = CASE WHEN derived.place < u.families THEN 'family' ELSE 'fosterFamily' END
     AND f.k = CASE WHEN derived.place < u.families THEN derived.place ELSE derived.place - u.families END
    JOIN worker w ON w.unit = u.n AND w.role = CASE f.kind WHEN 'family' THEN 'assistant'::role ELSE 'coordinator' END
     AND w.k = f.k % CASE f.kind WHEN 'family' THEN u.assistants ELSE u.coordinators END;

UPDATE families f SET last_visit_on = latest FROM (
  SELECT family_id, max(held_on) AS latest FROM activity_logs WHERE kind = 'visit' AND outcome = 'tookPlace' GROUP BY 1) AS v WHERE v.family_id = f.id;
UPDATE foster_families f SET last_visit_on = latest FROM (
  SELECT foster_family_id, max(held_on) AS latest FROM activity_logs WHERE kind = 'visit' AND outcome = 'tookPlace' GROUP BY 1) AS v WHERE v.foster_family_id = f.id;
UPDATE families f SET next_due_on = next FROM (
  SELECT family_id, min(due_on) AS next FROM obligations WHERE met_on IS NULL AND closed_on IS NULL GROUP BY 1) AS o WHERE o.family_id = f.id;

RESET session_replication_role;
