import { Refusal } from '../platform/errors.ts';
import type { Command } from '../platform/routes.ts';
import { peselAsKept } from './acceptable.ts';
import { blindIndexes } from './blindIndex.ts';
import { decrypt } from './cipher.ts';
import { filesOfPerson } from './filesOfPerson.ts';
import { identifierPolicy } from './identifierPolicy.ts';
import type { Keyring } from './keyring.ts';
import { refuseTooMany } from './useOfNumbers.ts';

/** More people than this do not share a number, not even by mistake. */
const atMost = 20;

/**
 * People the actor may see whose PESEL is this one now. The database is narrowed as always, so a number known elsewhere
 * in the unit finds exactly what an unknown one finds: nothing.
 * @throws Refusal `notAllowed` for a role that sees nobody, `identifiers.notElevenDigits`, `.wrongChecksum`,
 *   `.noSuchDate`, `.tooMany`
 */
export async function searchByPesel(command: Command, keyring: Keyring, typed: string) {
  const { db, actor, trail } = command;
  if (!Object.hasOwn(identifierPolicy, actor.role)) throw new Refusal('notAllowed');
  const { number } = peselAsKept(typed, 'pesel');
  await refuseTooMany(command);
  const indexes = blindIndexes(keyring, { unitId: actor.unitId, kind: 'pesel', number });
  const indexed = await db.personIdentifier.findMany({
    where: { kind: 'pesel', supersededAt: null, blindIndex: { in: indexes } },
    take: atMost,
  });
  // Whoever can write to the database could have moved an index; what is encrypted cannot be moved.
  const found = indexed.filter((row) => decrypt(keyring, row, row) === number);
  const people = await db.person.findMany({ where: { id: { in: found.map(({ personId }) => personId) } } });
  const seen = [];
  for (const { id: personId, givenName, familyName, bornOn } of people)
    seen.push({ personId, givenName, familyName, bornOn, ...(await filesOfPerson(db, personId)) });
  trail.searched(
    'identifiers',
    seen.map(({ personId }) => personId),
    { fields: ['pesel'], fileIds: seen.flatMap(({ fileIds }) => fileIds) },
  );
  return seen;
}
