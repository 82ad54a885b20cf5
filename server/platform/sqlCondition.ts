import type { Prisma } from '#prisma/client.ts';

type Model = Prisma.ModelName;

/** Names under which a statement has rows already, by the relation that leads to them. */
export type Joined = Readonly<Record<string, string>>;

/** Rows that a statement has worked out already, to be looked through in place of a table: they hold all that a filter could find. */
export type Instead = { readonly [M in Model]?: string };

/**
 * A Prisma filter as an SQL condition, so that what a policy or an indicator says once also holds in statements that
 * are written by hand. It knows the operators our filters use and refuses every other one.
 * @param alias the row's name in the statement
 * @param value puts a value in its place in the statement, as `$1`
 */
export function sqlCondition(
  model: Model,
  filter: object,
  alias: string,
  value: (given: unknown) => string,
  joined: Joined = {},
  instead: Instead = {},
): string {
  const all = Object.entries(filter).map(([name, wanted]) => {
    switch (name) {
      case 'AND':
        return every(listOf(wanted));
      case 'OR':
        return `(${listOf(wanted).map(inner).join(' OR ') || 'false'})`;
      case 'NOT':
        return `NOT ${every(listOf(wanted))}`;
      default:
        return relations[model]?.[name]
          ? related(name, relations[model][name], wanted)
          : compared(columnOf(name), wanted);
    }
  });
  return all.length ? `(${all.join(' AND ')})` : 'true';

  function inner(each: object) {
    return sqlCondition(model, each, alias, value, joined, instead);
  }

  function every(filters: object[]) {
    return `(${filters.map(inner).join(' AND ') || 'true'})`;
  }

  function compared(column: string, wanted: unknown): string {
    const name = `${alias}.${column}`;
    if (wanted === null) return `${name} IS NULL`;
    if (typeof wanted !== 'object' || wanted instanceof Date) return `${name} = ${value(wanted)}`;
    const conditions = Object.entries(wanted).map(([operator, operand]) => {
      if (operator === 'not' && operand === null) return `${name} IS NOT NULL`;
      // Most people have nothing closed to them: nobody compares every row with nothing.
      if (operator === 'notIn' && Array.isArray(operand) && operand.length === 0) return 'true';
      const sql = operators[operator];
      if (!sql) throw new Error(`${operator} has no words in SQL here`);
      return sql(name, operand instanceof SameRow ? `${alias}.${columnOf(operand.field)}` : value(operand));
    });
    return conditions.join(' AND ') || 'true';
  }

  function related(name: string, { to, own, other }: Relation, wanted: unknown): string {
    if (joined[name]) {
      const { some = wanted } = wanted as { some?: object };
      return sqlCondition(to, some as object, joined[name], value, joined, instead);
    }
    const there = `${alias}_${to.toLowerCase()}`;
    const exists = (where: object) =>
      `EXISTS (SELECT FROM ${instead[to] ?? tableOf(to)} ${there} WHERE ${there}.unit_id = ${alias}.unit_id AND ${there}.${other} = ${alias}.${own}
        AND ${sqlCondition(to, where, there, value, {}, instead)})`;
    if (wanted === null) return `NOT ${exists({})}`;
    const { some, none, isNot, every, ...direct } = wanted as {
      some?: object;
      none?: object;
      isNot?: null;
      every?: object;
    };
    if (every) throw new Error('every has no words in SQL here');
    if (some) return exists(some);
    if (none) return `NOT ${exists(none)}`;
    if (isNot === null) return exists({});
    return exists(direct);
  }
}

/** Another column of the same row, where Prisma has its `fields`. */
class SameRow {
  readonly field: string;

  constructor(field: string) {
    this.field = field;
  }
}

/** The columns of a row by their names, for filters that compare one with another. */
// biome-ignore lint/suspicious/noExplicitAny: in the place of the `fields` of whichever table
export const sameRow = new Proxy({} as any, { get: (_, field: string) => new SameRow(field) });

const listOf = (wanted: unknown) => (Array.isArray(wanted) ? wanted : [wanted]) as object[];

const operators: Record<string, (name: string, value: string) => string> = {
  in: (name, value) => `${name} = ANY (${value})`,
  notIn: (name, value) => `${name} <> ALL (${value})`,
  not: (name, value) => `${name} <> ${value}`,
  lt: (name, value) => `${name} < ${value}`,
  lte: (name, value) => `${name} <= ${value}`,
  gt: (name, value) => `${name} > ${value}`,
  gte: (name, value) => `${name} >= ${value}`,
  hasSome: (name, value) => `${name} && ${value}`,
};

type Relation = { to: Model; own: string; other: string };

const manyOf = (to: Model, other: string): Relation => ({ to, own: 'id', other });
const oneOf = (to: Model, own: string): Relation => ({ to, own, other: 'id' });

/** The relations that filters follow; every one of them is within a unit. */
const relations: { readonly [M in Model]?: Readonly<Record<string, Relation>> } = {
  ActivityLog: { family: oneOf('Family', 'family_id') },
  ActivityLogCorrection: { activityLog: oneOf('ActivityLog', 'activity_log_id') },
  Death: { person: oneOf('Person', 'person_id') },
  Family: {
    activityLogs: manyOf('ActivityLog', 'family_id'),
    assignments: manyOf('Assignment', 'family_id'),
    endings: manyOf('FamilyEnding', 'family_id'),
    intakes: manyOf('Intake', 'family_id'),
    plans: manyOf('HelpPlan', 'family_id'),
  },
  FamilyMember: { person: oneOf('Person', 'person_id') },
  FosterFamily: {
    assignments: manyOf('Assignment', 'foster_family_id'),
    placements: manyOf('Placement', 'foster_family_id'),
  },
  GoalMove: { activityLog: oneOf('ActivityLog', 'activity_log_id') },
  HelpPlan: { child: oneOf('Person', 'child_id') },
  Intervention: { children: manyOf('InterventionChild', 'intervention_id') },
  InterventionChild: { child: oneOf('Person', 'child_id') },
  Obligation: { child: oneOf('Person', 'child_id') },
  Person: {
    memberships: manyOf('FamilyMember', 'person_id'),
    placements: manyOf('Placement', 'child_id'),
    carerIn: manyOf('FosterCarer', 'person_id'),
  },
  Placement: { child: oneOf('Person', 'child_id') },
  PlanActivity: { goal: oneOf('PlanGoal', 'goal_id') },
  PlanGoal: { plan: oneOf('HelpPlan', 'plan_id') },
};

/** Columns are called as their fields are, in PostgreSQL's way of writing. */
export const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const tables: { readonly [M in Model]?: string } = {
  ActivityLog: 'activity_logs',
  ActivityLogCorrection: 'activity_log_corrections',
  Assessment: 'assessments',
  Assignment: 'assignments',
  CourtDate: 'court_dates',
  Death: 'deaths',
  Employment: 'employments',
  Document: 'documents',
  Family: 'families',
  FamilyAddress: 'family_addresses',
  FamilyEnding: 'family_endings',
  FamilyInstitution: 'family_institutions',
  FamilyMember: 'family_members',
  FamilyWarning: 'family_warnings',
  FormOfSupport: 'forms_of_support',
  FosterCarer: 'foster_carers',
  FosterFamily: 'foster_families',
  GoalMove: 'goal_moves',
  HandOver: 'hand_overs',
  HelpPlan: 'help_plans',
  Intervention: 'interventions',
  InterventionChild: 'intervention_children',
  Obligation: 'obligations',
  Intake: 'intakes',
  Person: 'people',
  Placement: 'placements',
  PlanActivity: 'plan_activities',
  PlanGoal: 'plan_goals',
  ProgrammeYear: 'programme_years',
  Staff: 'staff',
  StaffRole: 'staff_roles',
  Substitution: 'substitutions',
  Unit: 'units',
};

export function tableOf(model: Model) {
  const table = tables[model];
  if (!table) throw new Error(`${model} is not asked for by hand`);
  return table;
}
