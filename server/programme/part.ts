import type { Look, Statement } from '../platform/sight.ts';

/** A part of a report: what the statement works out first, under names, and what the part says of it, each one value. */
export type Part = { readonly first: readonly string[]; readonly says: Readonly<Record<string, string>> };

/** One statement that answers what all its parts say, as one JSON object. A later part may use what an earlier one worked out. */
export function statementOf(look: Look, parts: readonly Part[]): Statement {
  const first = parts.flatMap((part) => part.first).join(',\n');
  const says = parts.flatMap((part) => Object.entries(part.says)).map(([name, value]) => `'${name}', ${value}`);
  return look.asked(`WITH ${first}\nSELECT json_build_object(${says.join(',\n')})::text AS answer`);
}
