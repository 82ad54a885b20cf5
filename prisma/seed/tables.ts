import type { Client } from 'pg';

type Value = string | number | boolean | null | readonly string[] | object;
export type Row = Readonly<Record<string, Value>>;

/** In an order in which every row finds the rows it points to. */
const tableNames = [
  'staff',
  'staff_roles',
  'employments',
  'credentials',
  'forms_of_support',
  'programme_years',
  'people',
  'person_identifiers',
  'families',
  'foster_families',
  'family_members',
  'family_endings',
  'family_institutions',
  'family_warnings',
  'foster_carers',
  'placements',
  'assignments',
  'help_plans',
  'plan_goals',
  'plan_activities',
  'plan_agreements',
  'plan_consultations',
  'plan_remarks',
  'assessments',
  'activity_logs',
  'goal_moves',
  'entry_reviews',
  'interventions',
  'intervention_children',
  'intervention_steps',
  'blue_cards',
  'court_dates',
  'hand_overs',
  'substitutions',
  'emergency_accesses',
  'conflicts_of_interest',
  'seals',
  'work_hours',
  'work_card_steps',
] as const;

/** The rows of one unit, by table; `unit_id` is added when they are written. */
export type Tables = Record<(typeof tableNames)[number], Row[]>;

export const noRows = () => Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;

const atOnce = 4000;

/** Column types come from the tables themselves, so that dates, enums and arrays need no casting here. */
export async function insertTables(client: Client, unitId: string, tables: Tables) {
  for (const name of tableNames)
    for (let from = 0; from < tables[name].length; from += atOnce) {
      const rows = tables[name].slice(from, from + atOnce).map((row) => ({ ...row, unit_id: unitId }));
      const columns = Object.keys(rows[0]!).join(', ');
      const table = name === 'credentials' ? 'auth.credentials' : name;
      await client.query(
        `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
        [JSON.stringify(rows)],
      );
    }
}
