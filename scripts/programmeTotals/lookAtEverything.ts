import type { Look } from '#server/platform/sight.ts';
import { sqlCondition, tableOf } from '#server/platform/sqlCondition.ts';

/** All rows of all units, without walls: for sums that tell nobody from another. Nothing that serves people has it. */
export function lookAtEverything(): Look {
  const values: unknown[] = [];
  const value: Look['value'] = (given) => `$${values.push(given instanceof Date ? given.toISOString() : given)}`;
  return {
    value,
    rows: tableOf,
    where: (model, filter, alias, joined, instead) => sqlCondition(model, filter, alias, value, joined, instead),
    asked: (text) => ({ text, values }),
  };
}
