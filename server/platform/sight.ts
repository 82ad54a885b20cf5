import type { AuditAction, Prisma } from '#prisma/client.ts';
import type { Actor } from './actor.ts';
import { allowed, type Policies, type Right } from './policy.ts';
import { columnOf, type Instead, type Joined, sqlCondition, tableOf } from './sqlCondition.ts';

/** A statement written by hand, and the values that go with it. */
export type Statement = { readonly text: string; readonly values: readonly unknown[] };

/**
 * What one actor sees, for statements written by hand: the first wall in SQL. Tables are named through `rows` only, which
 * narrows them to the actor's unit and to what the same policies allow that narrow every other query; behind it stands
 * row-level security, as everywhere.
 */
export class Sight {
  readonly actor: Actor;
  readonly values: unknown[] = [];
  readonly #policies: Policies | null;
  readonly #requestId: string | null;
  #unit: string | undefined;
  #me: string | undefined;

  /**
   * @param policies nothing only where a test takes the first wall away
   * @param requestId nothing when the request keeps a trail of its own, which a refusal outlives
   */
  constructor(actor: Actor, policies: Policies | null, requestId: string | null) {
    this.actor = actor;
    this.#policies = policies;
    this.#requestId = requestId;
  }

  /** The actor's unit and the actor, in their places. PostgreSQL refuses a value that no part of a statement uses. */
  get unit() {
    this.#unit ??= this.value(this.actor.unitId);
    return this.#unit;
  }

  get me() {
    this.#me ??= this.value(this.actor.id);
    return this.#me;
  }

  /** Puts a value in its place. A Date is sent as UTC: the driver would write it in the zone of this machine. */
  readonly value = (given: unknown) => `$${this.values.push(given instanceof Date ? given.toISOString() : given)}`;

  /** The rows of a table that this actor may read, in place of its name. */
  rows(model: Prisma.ModelName) {
    return `(SELECT * FROM ${tableOf(model)} r WHERE ${this.may('read', model, 'r')})`;
  }

  /** A table joined to rows that its policy speaks of: `joined` says under which names the statement has them. */
  joined(model: Prisma.ModelName, alias: string, on: string, joined: Joined) {
    return `${tableOf(model)} ${alias} ON ${on} AND ${this.may('read', model, alias, joined)}`;
  }

  /** Whether the actor may do this to the row called `alias`. */
  may(right: Right, model: Prisma.ModelName, alias: string, joined: Joined = {}) {
    if (!this.#policies) return 'true';
    const rights = this.#policies[model][this.actor.role]?.[right];
    if (!rights) return 'false';
    const policy = this.where(model, allowed(this.#policies[model], right, this.actor), alias, joined);
    // The tenant itself is a row too; every other table says whose it is.
    return `(${alias}.${model === 'Unit' ? 'id' : 'unit_id'} = ${this.unit} AND ${policy})`;
  }

  /** A filter, as features write them, about the row called `alias`. */
  where(model: Prisma.ModelName, filter: object, alias: string, joined: Joined = {}, instead: Instead = {}) {
    return sqlCondition(model, filter, alias, this.value, joined, instead);
  }

  /**
   * Writes into the log what a part of the statement shows or wrote; nothing when that is empty.
   * @param from names the part; `ids` and `fileIds` are columns of it, without `ids` for rows too many to name; `fields` are names of what was sent
   */
  trace(
    action: AuditAction,
    resource: string,
    {
      from,
      ids,
      fileIds,
      fields: sent = [],
    }: { from: string; ids: string | null; fileIds: string; fields?: readonly string[] },
  ) {
    if (!this.#requestId) return 'SELECT';
    return `INSERT INTO audit_events (unit_id, actor_id, actor_role, action, resource, resource_ids, fields, file_ids, request_id)
      SELECT ${this.unit}, ${this.me}, '${this.actor.role}', '${action}', '${resource}',
             ${ids ? `array_agg(DISTINCT ${ids})` : "'{}'"}, ${this.value(sent)}, array_agg(DISTINCT ${fileIds}), ${this.value(this.#requestId)}
        FROM ${from} HAVING count(*) > 0`;
  }

  asked(text: string): Statement {
    return { text, values: this.values };
  }
}

/** What the parts of a report are written with: somebody's sight, or the operator's over the whole installation. */
export type Look = Pick<Sight, 'rows' | 'where' | 'value' | 'asked'>;

/** `"name": value` pairs of a JSON object, for columns that are called as their fields are. */
export const fields = (alias: string, ...names: string[]) =>
  names.map((name) => `'${name}', ${alias}.${columnOf(name)}`).join(', ');

/** A moment as the contract writes it. */
export const moment = (column: string) => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
