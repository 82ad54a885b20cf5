import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { Role } from '#contract/actor.ts';
import type { Endpoint } from '#contract/endpoint.ts';
import { checkDigitOf } from '#contract/pesel.ts';
import type { Prisma } from '#prisma/client.ts';
import { hashPassword } from '#server/sessions/passwords.ts';
import { givenWorldOf, type Rows } from '../authorization/world.ts';
import { givenUnit, noon } from '../support/given.ts';
import { givenSession } from '../support/sessions.ts';
import { type All, type Canary, plantCanaries, tablesOfUnits } from './canaries.ts';
import type { Chance } from './chance.ts';
import type { Sources } from './values.ts';

/** Somebody the requests are sent by, in a unit of their own: what others do there changes nothing of what is theirs. */
export type Player = {
  readonly role: Role;
  readonly id: string;
  readonly unitId: string;
  readonly email: string;
  readonly rows: Rows;
  /** Of rows that `rows` names, and of people in the files they belong to. */
  readonly relations: ReadonlyMap<string, string>;
  /** Closed to this person, whatever the matrix says of their relation. */
  readonly closed: ReadonlySet<string>;
  /** Signs of cases that may be asked for without opening what this test counts on staying closed. */
  readonly caseSigns: readonly string[];
  /** Signs of cases nobody looks after, for emergencies. */
  readonly openSigns: readonly string[];
  readonly ids: Record<'own' | 'foreign' | 'elsewhere', Map<string, string[]>>;
  token: string;
  readonly oldTokens: string[];
  /** How many requests that end sessions are on their way, or have been answered. */
  readonly endings: { begun: number; done: number };
};

export type World = Awaited<ReturnType<typeof givenFuzzWorld>>;

const password = 'Haslo-do-prob-2026';

/** One unit for each role with everything world.ts puts there, another unit for each, and a canary in every text. */
export async function givenFuzzWorld() {
  // One connection, so that what is set for it stays set, and one question at a time.
  const sql = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 1, allowExitOnIdle: true });
  const all = async <Row extends object>(text: string, values: unknown[] = []) =>
    (await sql.query<Row>(text, values)).rows;
  const tables = await tablesOfUnits(all);
  const made = await Promise.all(Role.options.map(givenWorldOf));
  const bystander = await givenUnit();
  await bystander.family();
  const hash = await hashPassword(password);
  const players: Player[] = [];
  const spare = new Map<Player, string[]>();
  for (const [n, { me, unit, rows }] of made.entries()) {
    for (const staff of [me, { id: rows['of another unit']!.Staff!, unitId: rows['of another unit']!.Unit! }])
      await sql.query('INSERT INTO auth.credentials (unit_id, staff_id, password_hash) VALUES ($1, $2, $3)', [
        staff.unitId,
        staff.id,
        hash,
      ]);
    const player: Player = {
      role: Role.options[n]!,
      id: me.id,
      unitId: me.unitId,
      email: me.email,
      rows,
      relations: await relationsOf(rows, all),
      closed: await sealsNotNaming(me, all),
      caseSigns: [],
      openSigns: [],
      ids: { own: new Map(), foreign: new Map(), elsewhere: new Map() },
      token: await givenSession(me),
      oldTokens: [],
      endings: { begun: 0, done: 0 },
    };
    players.push(player);
    spare.set(player, [(await unit.family()).id, (await unit.fosterFamily()).id]);
  }
  await drawReports(all);
  const idsIn = async (table: string, where: string) =>
    (await all<{ id: string }>(`SELECT id FROM ${table} WHERE ${where}`)).map(({ id }) => id);
  const [conflicts, seals] = [
    await idsIn('conflicts_of_interest', 'withdrawn_at IS NULL'),
    await idsIn('seals', 'lifted_at IS NULL'),
  ];
  const ours = new Set([
    ...made.flatMap(({ me, rows }) => [me.unitId, rows['of another unit']!.Unit!]),
    bystander.unitId,
  ]);
  const planted = await plantCanaries(
    all,
    tables,
    [...ours],
    players.map(({ unitId }) => unitId),
  );
  // The names under which people sign in are canaries now, too.
  for (const player of players)
    Object.assign(player, {
      email: (await all<{ email: string }>('SELECT email FROM staff WHERE id = $1', [player.id]))[0]!.email,
      caseSigns: await signsOf(
        signsAskedFor.flatMap((relation) => [player.rows[relation]?.Family, player.rows[relation]?.FosterFamily]),
        all,
      ),
      openSigns: await signsOf(spare.get(player)!, all),
    });
  const may = readMatrix();
  const modelOf = new Map(tables.map(({ name, model }) => [name, model]));
  collectIds();
  const elsewhere = [...ours].filter((id) => !players.some(({ unitId }) => unitId === id));

  return {
    players,
    planted,
    /** Canaries that were shown to whom they belong: they can be found in answers. */
    seen: new Set<string>(),
    tables,
    sql,
    can,
    mayRead,
    sourcesFor,
    idFor,
    revisionOf,
    repair,
    renewSessions,
    keep,
    foreignRows,
  };

  /** Whether anybody in this role may do such a thing to some row. */
  function can({ method, path }: Endpoint, role: Role) {
    const right = { get: 'read', post: 'create', put: 'update', delete: 'delete' }[method];
    return may.has(`${modelAt(path, tables)} ${role} ${right}`);
  }

  /** Whether this word may be shown to this person; nobody at all may be shown what is behind the gate. */
  function mayRead(player: Player | null, number: number): { canary: Canary | undefined; may: boolean } {
    const canary = planted.get(number);
    const model = modelOf.get(canary?.table ?? '');
    if (!player || !canary || !model || canary.unitId !== player.unitId) return { canary, may: false };
    const relations = may.get(`${model} ${player.role} read`);
    const relation = player.relations.get(canary.rowId);
    return {
      canary,
      may:
        relations !== undefined &&
        !player.closed.has(canary.rowId) &&
        (relation === undefined || relations.has(relation)),
    };
  }

  function collectIds() {
    for (const player of players) {
      for (const [relation, row] of Object.entries(player.rows))
        for (const [model, id] of Object.entries(row)) {
          const isTheirs = may.get(`${model} ${player.role} read`)?.has(relation);
          const kind = relation === 'of another unit' ? 'elsewhere' : isTheirs ? 'own' : 'foreign';
          keepIn(player.ids[kind], model, id!);
        }
      for (const other of players.filter((each) => each !== player))
        for (const [model, id] of Object.entries(other.rows.own!)) keepIn(player.ids.elsewhere, model, id!);
      keepIn(player.ids.own, 'Staff', player.id);
    }
  }

  /** A row the fuzz made itself, for later requests of the same person. */
  function keep(player: Player, model: string, id: string) {
    keepIn(player.ids.own, model, id);
  }

  function idFor(player: Player, model: string | undefined, chance: Chance): string {
    const kind = chance.weighted([
      [64, 'own'],
      [12, 'foreign'],
      [12, 'elsewhere'],
      [5, 'unknown'],
      [5, 'another kind'],
      [2, 'in capitals'],
    ] as const);
    if (kind === 'unknown') return chance.uuid();
    const known = (from: Map<string, string[]>, name: string | undefined) => (name && from.get(name)) || [];
    const models = [...player.ids.own.keys()];
    if (kind === 'another kind' || !model) return chance.pick(known(player.ids.own, chance.pick(models)));
    if (kind === 'in capitals') return chance.pick([...known(player.ids.own, model), chance.uuid()]).toUpperCase();
    for (const each of [kind, 'own', 'foreign', 'elsewhere'] as const) {
      const ids = known(player.ids[each], model);
      if (ids.length > 0) return chance.pick(ids);
    }
    return chance.uuid();
  }

  function sourcesFor(player: Player, chance: Chance, own: string | undefined): Sources {
    return {
      id: (field) => {
        const model = field === 'ids' || field === 'id' ? own : modelNamed(field);
        return model === 'Staff' && chance.happens(0.3) ? player.id : idFor(player, model, chance);
      },
      subject: subjectsOf[player.role],
      words: (field) => {
        if (/form/i.test(field))
          return chance.pick(['parentingConsultations', 'socialProblems', 'forLife', 'nieznana']);
        if (field === 'caseSign')
          return chance.happens(0.5) ? chance.pick(player.openSigns) : chance.pick([...player.caseSigns, 'AR.1.1999']);
        if (field === 'signature') return chance.happens(0.2) ? player.caseSigns[0] : `F.${chance.int(1, 1e6)}.2026`;
        if (field === 'code') return `kod${chance.hex(5)}`;
        if (field === 'number') return chance.pick(['ABA300000', 'AB 1234567', peselOfChildren, 'nie numer']);
        if (field === 'pesel') return chance.pick([peselOfChildren, '44051401359', '44051401358']);
        if (field === 'q') return chance.pick(searches());
        if (field === 'resource') return chance.pick(['families', 'session', 'people']);
        if (field === 'email' && chance.happens(0.5))
          return chance.happens(0.7) ? player.email : chance.pick(players).email;
        if (field === 'password') return chance.happens(0.8) ? password : 'Zupelnie-inne-haslo-1';
        return undefined;
      },
    };
  }

  /** Parts of names, whoever's they are: a search for what is not theirs finds nothing. */
  function searches() {
    const numbers = [...planted.keys()];
    return [
      'kanarek',
      'KANAREK1',
      `Kanarek${numbers[0]}x`,
      `Kanarek${numbers.at(-1)}x`,
      'ż',
      '%',
      '_',
      "'",
      '\\',
      ' a ',
    ];
  }

  async function revisionOf(model: string | undefined, id: string) {
    const table = tables.find((each) => each.model === model && each.columns.has('revision'));
    if (!table || !/^[\da-f-]{36}$/i.test(id)) return undefined;
    const [row] = await all<{ revision: number }>(`SELECT revision FROM ${table.name} WHERE id = $1`, [id]);
    return row?.revision;
  }

  /**
   * Takes back what would leave later requests nothing to reach: a conflict of interest of one's own closes one's files,
   * a counted attempt to sign in blocks the next one for ever, because the clock stands still.
   */
  async function repair() {
    const ids = players.map(({ id }) => id);
    await sql.query('DELETE FROM auth.sign_in_throttles');
    await sql.query(
      `UPDATE conflicts_of_interest SET withdrawn_at = $2, withdrawn_by_id = NULL
        WHERE staff_id = ANY ($1) AND withdrawn_at IS NULL AND NOT id = ANY ($3)`,
      [ids, noon, conflicts],
    );
    // Those that name whoever plays there close nothing to them.
    await sql.query(
      `UPDATE seals SET lifted_at = $2
        WHERE unit_id = ANY ($1) AND lifted_at IS NULL AND NOT id = ANY ($3) AND NOT named_ids && $4`,
      [players.map(({ unitId }) => unitId), noon, seals, ids],
    );
    // Whoever was given the name under which one of them signs in, since it was free for a moment.
    const emails = players.map(({ email }) => email);
    await sql.query(`UPDATE staff SET email = id || '@example.test' WHERE email = ANY ($1) AND id <> ALL ($2)`, [
      emails,
      ids,
    ]);
    for (const { id, email } of players)
      await sql.query('UPDATE staff SET email = $2 WHERE id = $1 AND email <> $2', [id, email]).catch(notForNow);
    await renewSessions();
  }

  /** Whoever has signed out signs in again. */
  async function renewSessions() {
    for (const player of players) {
      const [{ alive } = { alive: 0 }] = await all<{ alive: number }>(
        `SELECT count(*)::int AS alive FROM auth.sessions
          WHERE token_hash = sha256(convert_to($1, 'UTF8')) AND ended_at IS NULL`,
        [player.token],
      );
      if (alive === 0) player.token = await givenSession(player);
    }
  }

  /** What nobody here may change: every row of units none of them works for, and what is closed to them in their own. */
  async function foreignRows() {
    const found = new Map<string, string>();
    for (const { name, key, columns } of tables) {
      const unit = name === 'units' ? 'id' : 'unit_id';
      if (!columns.has(unit)) continue;
      // Somebody who does not get in is noted in their unit, whoever tries.
      const noted = name === 'audit_events' ? "AND action NOT IN ('signIn', 'signInRefused', 'signOut')" : '';
      const rows = await all<{ id: string; unit_id: string; content: string }>(
        `SELECT ${key}::text AS id, ${unit} AS unit_id, md5(t::text) AS content FROM ${name} t WHERE ${unit} = ANY ($1) ${noted}`,
        [[...ours]],
      );
      for (const { id, unit_id, content } of rows)
        if (elsewhere.includes(unit_id) || isForeign(name, id, unit_id)) found.set(`${name} ${id}`, content);
    }
    return found;
  }

  function isForeign(table: string, id: string, unitId: string) {
    const player = players.find((each) => each.unitId === unitId)!;
    const relation = player.relations.get(id);
    const model = modelOf.get(table);
    return relation !== undefined && model !== undefined && !may.get(`${model} ${player.role} read`)?.has(relation);
  }
}

/** Somebody was quicker; the next repair mends it. */
function notForNow(error: { code?: string }) {
  if (error.code !== '23505') throw error;
}

/** Born on 5 May 2018, as the children of these tests are. */
const peselOfChildren = `1825051234${checkDigitOf('1825051234')}`;

const subjectsOf: Record<Role, readonly string[]> = {
  assistant: ['familyId'],
  coordinator: ['fosterFamilyId', 'childId'],
  supervisor: ['familyId', 'fosterFamilyId', 'childId'],
  administrator: [],
  dataProtectionOfficer: [],
};

function keepIn(ids: Map<string, string[]>, model: string, id: string) {
  const known = ids.get(model) ?? [];
  ids.set(model, known);
  if (!known.includes(id)) known.push(id);
}

/** "presentIds" are people, "absentId" is somebody of the staff, "goalId" a goal of a plan. */
function modelNamed(field: string): Prisma.ModelName {
  const known: Record<string, Prisma.ModelName> = {
    activityLog: 'ActivityLog',
    child: 'Person',
    completedActivity: 'PlanActivity',
    family: 'Family',
    fosterFamily: 'FosterFamily',
    goal: 'PlanGoal',
    person: 'Person',
    plan: 'HelpPlan',
    present: 'Person',
    replaces: 'PersonIdentifier',
    resource: 'Family',
  };
  return known[field.replace(/Ids?$/, '')] ?? 'Staff';
}

/** The table behind an address, by its name: "plan-goals" is PlanGoal. */
export function modelAt(path: string, tables: readonly { name: string; model: string }[]) {
  const named = path.split('/')[1]!.replaceAll('-', '_');
  const known: Record<string, string> = { children: 'people', identifiers: 'person_identifiers' };
  return tables.find(({ name }) => name === (known[named] ?? named))?.model;
}

/** A report is drawn from the figures kept with it, so there must be some. */
async function drawReports(all: All) {
  const figures = {
    from: '2026-01-01',
    until: '2026-06-30',
    unitName: '',
    people: {
      families: 1,
      familiesOnLastDay: 1,
      familiesByRoute: [{ route: 'socialWorker', families: 1 }],
      children: 1,
      fosterFamilies: 1,
      fosterFamiliesOnLastDay: 1,
      childrenInCare: 1,
      endings: [{ reason: 'goalsReached', families: 0 }],
    },
    work: {
      byForm: [{ form: 'forLife', entries: 1, visits: 1, minutes: 60 }],
      total: { entries: 1, visits: 1, minutes: 60 },
      attempts: 0,
    },
    byWorker: [],
    deadlines: { due: 0, met: 0, metLate: 0, missedOrOverdue: 0 },
    money: [],
    moneyTotal: { taskValueGrosze: 0, grantGrosze: 0, ownGrosze: 0, grantShare: null },
    gaps: [],
  };
  await all("UPDATE report_runs SET figures = $1 WHERE figures = '{}'", [JSON.stringify(figures)]);
}

async function relationsOf(rows: Rows, all: All) {
  const relations = new Map<string, string>();
  for (const [relation, row] of Object.entries(rows)) {
    for (const id of Object.values(row)) if (!relations.has(id)) relations.set(id, relation);
    const people = await all<{ id: string }>(
      `SELECT person_id AS id FROM family_members WHERE family_id = $1
       UNION SELECT child_id FROM placements WHERE foster_family_id = $2
       UNION SELECT person_id FROM foster_carers WHERE foster_family_id = $2`,
      [row.Family, row.FosterFamily],
    );
    for (const { id } of people) if (!relations.has(id)) relations.set(id, relation);
  }
  return relations;
}

/** A seal is known to those it names alone. */
const sealsNotNaming = async ({ id, unitId }: { id: string; unitId: string }, all: All) =>
  new Set(
    (await all<{ id: string }>('SELECT id FROM seals WHERE unit_id = $1 AND $2 <> ALL (named_ids)', [unitId, id])).map(
      (each) => each.id,
    ),
  );

/** Of files that are one's own, and of those that stay shut in an emergency, too. */
const signsAskedFor = [
  'own',
  'opened in an emergency',
  'own, in conflict',
  'own, sealed for others',
  'of another unit',
];

async function signsOf(ids: readonly (string | undefined)[], all: All) {
  const found = await all<{ signature: string }>(
    `SELECT signature FROM families WHERE id = ANY ($1)
     UNION ALL SELECT signature FROM foster_families WHERE id = ANY ($1)`,
    [ids],
  );
  return found.map(({ signature }) => signature);
}

/** Who may read which row, as it was reviewed and signed: "ActivityLog assistant read" → the relations. */
function readMatrix() {
  const text = readFileSync(join(import.meta.dirname, '../authorization/matrix.txt'), 'utf8');
  return new Map(
    text
      .split('\n')
      .map((line) => /^(\w+) +(\w+) +(\w+) +(.+)$/.exec(line))
      .filter((match) => match !== null)
      .map(([, model, role, right, relations]) => [`${model} ${role} ${right}`, new Set(relations!.split(' | '))]),
  );
}
