import { Prisma } from '#prisma/client.ts';
import type { Actor } from './actor.ts';
import { Refusal } from './errors.ts';
import { allowed, type Policies, type Policy, type Right } from './policy.ts';

/** The database as one actor may see and change it. */
export type Database = Omit<Prisma.TransactionClient, `$${string}`>;

/**
 * Narrows every query to the rows of the actor's unit that the policy allows. What cannot be narrowed is refused:
 * nested reads and writes, updateMany, raw SQL. The second wall, row-level security in the database itself, stands
 * behind this one and says the same in its own words.
 */
export function restrict(client: Prisma.TransactionClient, policies: Policies, actor: Actor): Database {
  return new Proxy(client, {
    get: (_, name) => {
      const model = String(name).replace(/^./, (initial) => initial.toUpperCase()) as Prisma.ModelName;
      if (!Object.hasOwn(policies, model)) return undefined;
      return restrictRows(client[name as keyof Database] as unknown as Rows, model, policies[model], actor);
    },
  });
}

const rightNeededFor: Record<string, Right> = {
  findMany: 'read',
  findFirst: 'read',
  findFirstOrThrow: 'read',
  findUnique: 'read',
  findUniqueOrThrow: 'read',
  count: 'read',
  aggregate: 'read',
  groupBy: 'read',
  create: 'create',
  update: 'update',
  delete: 'delete',
};

type Args = { where?: { AND?: object | object[] }; select?: object; include?: object; data?: object };
type Rows = Record<string, (args: Args) => Promise<unknown>>;

function restrictRows(rows: Rows, model: Prisma.ModelName, policy: Policy, actor: Actor) {
  // The tenant itself is a row too; every other table says whose it is.
  const inUnit = model === 'Unit' ? { id: actor.unitId } : { unitId: actor.unitId };
  // `fields` names columns, to compare one with another; everything else touches rows.
  return new Proxy(rows, {
    get: (_, operation: string) => (operation === 'fields' ? rows.fields : narrowed(operation)),
  });

  function narrowed(operation: string) {
    return async (args: Args = {}) => {
      const right = rightNeededFor[operation];
      if (!right) throw new Error(`${operation} cannot be narrowed to what a policy allows`);
      refuseNesting(model, args);
      // Nobody asks the database for what it would refuse to this role as a whole.
      if (!policy[actor.role]?.[right]) return nothingFor(operation, args);
      const mine = [inUnit, allowed(policy, right, actor)];
      const where = { ...args.where, AND: [args.where?.AND ?? [], mine].flat(2) };
      const result = await rows[operation]!(right === 'create' ? args : { ...args, where });
      if (right === 'create' || right === 'update') await mustBeAmong(mine, result as { id: string });
      return result;
    };
  }

  /** A row may not be put, or moved, where the actor could not have written it. */
  async function mustBeAmong(mine: object[], { id }: { id: string }) {
    if (!(await rows.count!({ where: { AND: [{ id }, ...mine] } }))) throw new Refusal('notAllowed');
  }
}

/** What each operation answers when there is not a single row in reach. */
function nothingFor(operation: string, args: Args) {
  switch (operation) {
    case 'findMany':
    case 'groupBy':
      return [];
    case 'findFirst':
    case 'findUnique':
      return null;
    case 'count':
      return 0;
    case 'aggregate':
      return Object.fromEntries(
        Object.entries(args)
          .filter(([name]) => name.startsWith('_'))
          .map(([name]) => [name, {}]),
      );
    case 'create':
      throw new Refusal('notAllowed');
    default:
      throw new Refusal('notFound');
  }
}

/** Rows reached through another row would escape their own policy. */
function refuseNesting(model: Prisma.ModelName, { include, select = {}, data = {} }: Args) {
  const columns = Prisma[`${model}ScalarFieldEnum`] as Record<string, string>;
  const nested = include || Object.keys({ ...select, ...data }).some((name) => !Object.hasOwn(columns, name));
  if (nested) throw new Error('Read and write related rows with calls of their own, so that their policy applies');
}
