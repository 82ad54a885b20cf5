import type pg from 'pg';
import type { Role } from '#contract/actor.ts';
import { Prisma } from '#prisma/client.ts';
import type { Policy, Right } from '#server/platform/policy.ts';
import { policies } from '#server/policies.ts';

const schemas = ['public', 'auth', 'wall', 'audit'];
const owner = 'piecza_owner';
/** Database roles that stand for somebody, and those of the programs themselves. */
const peopleRoles: Record<Role, string> = {
  assistant: 'piecza_assistant',
  coordinator: 'piecza_coordinator',
  supervisor: 'piecza_supervisor',
  administrator: 'piecza_administrator',
  dataProtectionOfficer: 'piecza_officer',
};
const programRoles = ['piecza_gate', 'piecza_worker', 'piecza_sealer'];
const known = [...Object.values(peopleRoles), ...programRoles];
const commandOf: Record<Right, string> = { read: 'r', create: 'a', update: 'w', delete: 'd' };
const privilegeOf: Record<string, string> = { r: 'SELECT', a: 'INSERT', w: 'UPDATE', d: 'DELETE' };

/**
 * Reads from PostgreSQL's own catalogue whether the second wall is whole, and says what is wrong with it in words; an
 * empty list is what everything else relies on. Whoever adds a table and forgets a part of its policy is told here.
 */
export async function findingsIn(client: pg.ClientBase): Promise<string[]> {
  const rows = async <Row extends object>(sql: string) => (await client.query<Row>(sql, [schemas])).rows;

  const tables = await rows<{ name: string; shut: boolean; owner: string; kind: string; invoker: boolean }>(`
    SELECT c.oid::regclass::text AS name, c.relrowsecurity AND c.relforcerowsecurity AS shut, relowner::regrole::text AS owner,
           c.relkind AS kind, coalesce('security_invoker=true' = ANY (c.reloptions), false) AS invoker
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1) AND c.relkind IN ('r', 'p', 'v', 'm', 'f') AND c.relname <> '_prisma_migrations'`);
  const written = await rows<Written>(`
    SELECT polrelid::regclass::text AS table, polname AS name, polcmd AS command, polpermissive AS permissive,
           ARRAY(SELECT CASE r WHEN 0 THEN 'PUBLIC' ELSE r::regrole::text END FROM unnest(polroles) r) AS roles,
           coalesce(pg_get_expr(polqual, polrelid), '') AS using, coalesce(pg_get_expr(polwithcheck, polrelid), '') AS check
      FROM pg_policy p JOIN pg_class c ON c.oid = polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE n.nspname = ANY ($1)`);
  const grants = await rows<Grant>(`
    SELECT c.oid::regclass::text AS table, CASE a.grantee WHEN 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END AS role,
           a.privilege_type AS privilege, column_name AS column
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      CROSS JOIN LATERAL (
        SELECT (aclexplode(c.relacl)).*, NULL::name AS column_name
        UNION ALL SELECT (aclexplode(attacl)).*, attname FROM pg_attribute WHERE attrelid = c.oid AND attacl IS NOT NULL) a
     WHERE n.nspname = ANY ($1) AND a.grantee <> c.relowner AND c.relname <> '_prisma_migrations'`);
  const functions = await rows<{ name: string; definer: boolean; path: boolean; owner: string; open: boolean }>(`
    SELECT p.oid::regprocedure::text AS name, prosecdef AS definer, proowner::regrole::text AS owner,
           EXISTS (SELECT FROM unnest(proconfig) s WHERE s LIKE 'search_path=%') AS path,
           proacl IS NULL OR EXISTS (SELECT FROM aclexplode(proacl) WHERE grantee = 0) AS open
      FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
     WHERE n.nspname = ANY ($1) AND NOT EXISTS (SELECT FROM pg_depend WHERE objid = p.oid AND deptype = 'e')`);
  const logins = await rows<{ name: string; strong: boolean; owns: boolean; inherits: boolean }>(`
    SELECT rolname AS name, rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb
             OR (rolreplication AND rolname NOT LIKE '%\\_backup\\_login') AS strong,
           EXISTS (SELECT FROM pg_shdepend s JOIN pg_database d ON d.oid = s.dbid AND d.datname = current_database()
                    WHERE refobjid = r.oid AND deptype = 'o' AND NOT EXISTS (
                      SELECT FROM pg_class c WHERE c.oid = s.objid AND c.relnamespace = to_regnamespace('bullmq'))) AS owns,
           EXISTS (SELECT FROM pg_auth_members m WHERE m.member = r.oid AND m.inherit_option
                      AND m.roleid <> 'piecza_queue'::regrole) AS inherits
      FROM pg_roles r WHERE rolcanlogin AND rolname LIKE '%\\_login' AND $1::text[] IS NOT NULL`);
  const usable = await rows<{ schema: string; role: string; privilege: string }>(`
    SELECT nspname AS schema, CASE grantee WHEN 0 THEN 'PUBLIC' ELSE grantee::regrole::text END AS role, privilege_type AS privilege
      FROM pg_namespace n CROSS JOIN LATERAL aclexplode(nspacl) a WHERE nspname = ANY ($1) AND grantee <> nspowner`);

  return [
    ...tables
      .filter(({ kind, shut }) => kind === 'r' && !shut)
      .map(({ name }) => `${name}: row-level security is not forced`),
    ...tables
      .filter(({ kind, invoker }) => kind === 'v' && !invoker)
      .map(({ name }) => `${name}: a view with its owner's rights`),
    ...tables
      .filter(({ kind }) => !'rv'.includes(kind))
      .map(({ name }) => `${name}: a kind of table policies do not hold for`),
    ...tables.filter((each) => each.owner !== owner).map((each) => `${each.name}: belongs to ${each.owner}`),
    ...written.flatMap(wrongForm),
    ...grants.flatMap(strayGrant(written)),
    ...missingPolicies(written, grants),
    ...functions
      .filter(({ definer, path }) => definer && !path)
      .map(({ name }) => `${name}: SECURITY DEFINER without search_path`),
    ...functions.filter(({ open }) => open).map(({ name }) => `${name}: PUBLIC may execute it`),
    ...functions.filter((each) => each.owner !== owner).map((each) => `${each.name}: belongs to ${each.owner}`),
    ...logins.filter(({ strong }) => strong).map(({ name }) => `${name}: a login with rights of its own`),
    ...logins.filter(({ owns }) => owns).map(({ name }) => `${name}: a login that owns something`),
    ...logins
      .filter(({ inherits }) => inherits)
      .map(({ name }) => `${name}: a login that has rights before it takes a role`),
    ...usable
      .filter(
        ({ schema, role, privilege }) =>
          privilege !== 'USAGE' || (schema === 'auth' ? role !== 'piecza_gate' : !known.includes(role)),
      )
      .map(({ schema, role, privilege }) => `schema ${schema}: ${privilege} for ${role}`),
  ];
}

type Written = {
  table: string;
  name: string;
  command: string;
  permissive: boolean;
  roles: string[];
  using: string;
  check: string;
};
type Grant = { table: string; role: string; privilege: string; column: string | null };

/** What may stand in a policy in place of a value: one of the wall's functions, asked once for the whole statement. */
const askedOnce = /\( ?SELECT wall\.\w+\((?:'\w+'::text)?\) AS \w+(?: UNION ALL\s+SELECT wall\.\w+\(\) AS \w+)?\)/g;

/** The forms that make PostgreSQL ask again for every row, or leave its indexes aside. */
function wrongForm({ table, name, command, permissive, roles, using, check }: Written): string[] {
  const [role] = roles;
  if (role === owner && roles.length === 1) return [];
  const where = `${table}.${name}`;
  const found: string[] = [];
  if (roles.length !== 1 || !known.includes(role!))
    found.push(`${where}: not for one role of ours (${roles.join(', ')})`);
  if (command === '*') found.push(`${where}: for every command at once`);
  if (!permissive) found.push(`${where}: restrictive`);
  for (const expression of [using, check]) {
    const rest = expression.replace(askedOnce, '?');
    if (/SELECT/.test(rest)) found.push(`${where}: asks other tables for every row`);
    if (/ OR /.test(rest)) found.push(`${where}: an OR`);
    const called = [...rest.matchAll(/([\w.]+)\(/g)].map(([, called]) => called!.toLowerCase());
    const slow = called.filter((each) => !['coalesce', 'array', 'any', 'all', 'and', 'not'].includes(each));
    if (slow.length) found.push(`${where}: calls ${slow.join(', ')} for every row`);
  }
  return found;
}

/** Rights that no policy speaks of, and columns that nobody may rewrite. */
const strayGrant =
  (written: readonly Written[]) =>
  ({ table, role, privilege, column }: Grant): string[] => {
    const what = `${table}${column ? `.${column}` : ''}: ${privilege} for ${role}`;
    if (!known.includes(role)) return [`${what}, whom we do not know`];
    if (!['SELECT', 'INSERT', 'UPDATE', 'DELETE'].includes(privilege)) return [`${what}, which no policy holds`];
    const spoken = written.some(
      (each) => each.table === table && each.roles.includes(role) && privilegeOf[each.command] === privilege,
    );
    if (!spoken) return [`${what}, of which no policy speaks`];
    if (privilege === 'UPDATE' && column === null) return [`${what}, on every column`];
    if (
      privilege === 'UPDATE' &&
      /^(id|unit_id|staff_id|child_id|person_id|(foster_)?family_id|recorded_by_id|drafted_by_id|created_at)$/.test(
        column!,
      )
    )
      return [`${what}: whose a row is does not change`];
    return [];
  };

/** What server/policies.ts says and the database does not, and the other way about. */
function missingPolicies(written: readonly Written[], grants: readonly Grant[]): string[] {
  return Object.values(Prisma.ModelName).flatMap((model) =>
    (Object.keys(peopleRoles) as Role[]).flatMap((role) =>
      (Object.keys(commandOf) as Right[]).flatMap((right) => {
        const table = tableOf(model);
        const said = (policies[model] as Policy)[role]?.[right] !== undefined;
        const here = written.filter(
          (each) => each.table === table && each.roles.includes(peopleRoles[role]) && each.command === commandOf[right],
        );
        const meant = here.some(({ using, check }) => using !== 'false' && check !== 'false');
        // Entries of the log are written by the platform for whoever acts, outside the policies of features.
        const ofPlatform = model === 'AuditEvent' && right === 'create';
        const what = `${table}: ${right} for ${role}`;
        const granted = grants.some(
          (each) =>
            each.table === table && each.role === peopleRoles[role] && each.privilege === privilegeOf[commandOf[right]],
        );
        if (said && !meant) return [`${what} is in server/policies.ts and not in the database`];
        if (said && !granted) return [`${what} has a policy and no grant`];
        if (!said && meant && !ofPlatform) return [`${what} is in the database and not in server/policies.ts`];
        return [];
      }),
    ),
  );
}

const dbNames = new Map<string, string>();

/** The table of a model, as its file in prisma/models maps it. */
export function tableOf(model: string) {
  return dbNames.get(model) ?? model;
}

export function rememberTables(source: string) {
  for (const [, model, body] of source.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm))
    dbNames.set(model!, /@@map\("(\w+)"\)/.exec(body!)![1]!);
}
