import { z } from 'zod';
import { endpointsOf, type Resource } from '#contract/resource.ts';
import type { Actor } from './actor.ts';
import { unlessChangedMeanwhile } from './changedMeanwhile.ts';
import { Refusal } from './errors.ts';
import { allowed, everything, type Policy } from './policy.ts';
import type { Database } from './restrict.ts';
import { type Command, type Route, route } from './routes.ts';
import { type ListQuery, type PageStatement, pageAsked, rowsIn, rowsWithIds, statementRoute } from './statement.ts';
import type { Answer, Told } from './told.ts';

// Prisma's models share no common type; rows are checked against the contract instead.
// biome-ignore-start lint/suspicious/noExplicitAny: see above
type Rows = Record<'findMany' | 'count' | 'findUniqueOrThrow' | 'update' | 'delete', (args: any) => Promise<any>>;
type Row = any;
// biome-ignore-end lint/suspicious/noExplicitAny: see above

type Input<R extends Resource, Kind extends 'create' | 'change'> = R[Kind] extends z.ZodObject
  ? z.output<R[Kind]>
  : never;
type Filter<R extends Resource> = Partial<z.output<R['filter']>>;

type Made = {
  id: string;
  /** It has been here before: nothing was made. */
  existed?: true;
  /** As the contract has it, when whoever made it may not read it. */
  shown?: Row;
};

type Behaviour<R extends Resource> = {
  rows: (db: Database) => Rows;
  policy: Policy;
  /** What each filter of the contract means, as a condition on the table. */
  where?: (filter: Filter<R>, command: Command) => object | Promise<object>;
  /** A sortable column of the contract that is not a column of the table. */
  orderBy?: (field: string, direction: 'asc' | 'desc') => object | undefined;
  /** The rows of a page as the contract has them, in one statement, instead of `where`, `orderBy` and `present`. */
  page?: PageStatement;
  /** Adds what the contract's row has and the table does not: a bounded number of queries for a whole page. */
  present?: (command: Command, rows: Row[]) => Promise<object[]>;
  create?: (command: Command, input: Input<R, 'create'>) => Promise<Made>;
  /** Where the contract's change applies to fewer rows than the table's policy lets the actor touch. */
  changeable?: (actor: Actor) => object;
  /** Why a row that may be taken back cannot be just now. */
  refuseRemoval?: (command: Command, id: string) => Promise<void>;
  /** Makes the change and nothing else; that the revision was the current one has been checked. */
  change?: (command: Command, current: Row, input: Input<R, 'change'>) => Promise<unknown>;
};

/** List, read, create, update and delete, in the REST dialect of react-admin. */
export function resourceRoutes<R extends Resource>(contract: R, behaviour: Behaviour<R>): Route[] {
  const {
    rows,
    policy,
    where = (filter) => filter,
    orderBy,
    page,
    present = async (_, found) => found,
    create,
    change,
    changeable = everything,
    refuseRemoval,
  } = behaviour;
  const { name, caseContent } = contract;

  const serve = {
    list: route(endpoint('list'), async (command, { query }) => {
      const asked = pageAsked(query as unknown as ListQuery, command.today);
      const { filter, ids, sort: field, direction, skip, take } = asked;
      const given: unknown = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
      const wanted = { AND: [ids ? { id: { in: ids } } : {}, await where(given as Filter<R>, command)] };
      const visible = rows(command.db);
      const found = await visible.findMany({
        where: wanted,
        // Rows that compare equal keep their order from page to page.
        orderBy: [
          orderBy?.(field, direction) ?? { [field]: direction },
          ...(field === 'id' ? [] : [{ id: direction }]),
        ],
        skip,
        take,
      });
      const total = await visible.count({ where: wanted });
      return { value: await show(command, found), headers: { 'X-Total-Count': String(total) } };
    }),
    one: route(endpoint('one'), async (command, { params }) => answerOne(command, await find(command, params.id!))),
    create:
      create &&
      route(
        endpoint('create'),
        async (command, { body }) => {
          const made = await create(command, body as Input<R, 'create'>);
          const { id, existed, shown } = made;
          const row = shown ?? (await find(command, id));
          if (!existed) command.trail.did('create', name, id, { fields: Object.keys(body), fileIds: filesOf(row) });
          return { ...(shown ? { value: shown } : await answerOne(command, row)), ...(existed && { status: 200 }) };
        },
        findAgain,
      ),
    update:
      change &&
      route(
        endpoint('update'),
        async (command, { params, body, ifMatch }) => {
          const current = await find(command, params.id!);
          if (ifMatch === undefined) throw new Refusal('conditionMissing');
          if (!(await mayUpdate(command, current.id))) throw new Refusal('notAllowed');
          await unchanged(command, current, ifMatch, () => change(command, current, body as Input<R, 'change'>));
          command.trail.did('update', name, current.id, { fields: Object.keys(body), fileIds: filesOf(current) });
          return answerOne(command, await find(command, current.id));
        },
        findAgain,
      ),
    remove:
      contract.removable &&
      route(endpoint('remove'), async (command, { params, ifMatch }) => {
        const current = await find(command, params.id!);
        const { id, revision } = current;
        if (ifMatch === undefined) throw new Refusal('conditionMissing');
        await unchanged(command, current, ifMatch, async () => {
          await refuseRemoval?.(command, id);
          await rows(command.db).delete({ where: { id, revision } });
        });
        command.trail.did('delete', name, id, { fileIds: filesOf(current) });
        return {};
      }),
  };
  const read = page && {
    list: statementRoute(endpoint('list'), policy, ({ sight, today }, { query }) =>
      page(sight, pageAsked(query as unknown as ListQuery, today)),
    ),
    one: statementRoute(endpoint('one'), policy, ({ sight, today }, { params }) =>
      page(sight, rowsWithIds([params.id!], today)),
    ),
  };
  return Object.values({ ...serve, ...read }).filter((each) => each !== undefined);

  function endpoint(kind: string) {
    return endpointsOf(contract).find((each) => each.kind === kind)!;
  }

  function find({ db }: Command, id: string) {
    return rows(db).findUniqueOrThrow({ where: { id } });
  }

  /** Nobody is told again what they may not read any more. */
  async function findAgain(command: Command, { body }: Told) {
    await find(command, JSON.parse(String(body)).id);
  }

  async function answerOne(command: Command, found: Row): Promise<Answer> {
    const [value] = await show(command, [found]);
    return { value, ...('revision' in found && { headers: { ETag: `"${found.revision}"` } }) };
  }

  /** Rows as the contract has them; looking into a file leaves a trace. */
  async function show(command: Command, found: Row[]) {
    if (caseContent)
      command.trail.saw(
        name,
        found.map(({ id }) => id),
        found.flatMap(filesOf),
      );
    if (page) {
      const asked = rowsWithIds(
        found.map(({ id }) => id),
        command.today,
      );
      return rowsIn(contract.row, await command.ask(page(command.sight(), asked)));
    }
    const presented = await present(command, found);
    if (!contract.change && !contract.removable) return presented;
    const toChange = contract.change ? await mine(command, 'update', found) : new Set();
    const toRemove = contract.removable ? await mine(command, 'delete', found) : new Set();
    return presented.map((row, n) => ({
      ...row,
      can: { update: toChange.has(found[n].id), remove: toRemove.has(found[n].id) },
    }));
  }

  /** Which of these rows the actor may change or take away: the policy itself is asked, so screens never guess. */
  async function mine({ db, actor }: Command, right: 'update' | 'delete', found: Row[]) {
    if (found.length === 0) return new Set();
    const among = { id: { in: found.map(({ id }) => id) } };
    const where = { AND: [among, allowed(policy, right, actor), right === 'update' ? changeable(actor) : {}] };
    const rightful = await rows(db).findMany({ where, select: { id: true } });
    return new Set(rightful.map(({ id }: Row) => id));
  }

  /** Whose file a row is from: a family's, a foster family's, a child's in care. */
  function filesOf(row: Row): string[] {
    return contract.isFile ? [row.id] : [row.familyId, row.fosterFamilyId, row.childId].filter((id) => id != null);
  }

  function unchanged(command: Command, read: Row, ifMatch: number, change: () => Promise<unknown>) {
    return unlessChangedMeanwhile(read, ifMatch, {
      change,
      readAgain: () => find(command, read.id),
      show: async (row) => z.encode(contract.row, (await show(command, [row]))[0] as never),
    });
  }

  async function mayUpdate(command: Command, id: string) {
    return (await mine(command, 'update', [{ id }])).has(id);
  }
}
