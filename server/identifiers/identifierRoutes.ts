import {
  identifiersEndpoint,
  masked,
  recordIdentifierEndpoint,
  revealEndpoint,
  searchByPeselEndpoint,
} from '#contract/identifiers.ts';
import type { PersonIdentifier } from '#prisma/client.ts';
import { type Command, type Route, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { decrypt } from './cipher.ts';
import { filesOfPerson } from './filesOfPerson.ts';
import type { Keyring } from './keyring.ts';
import { recordIdentifier } from './recordIdentifier.ts';
import { searchByPesel } from './searchByPesel.ts';
import { refuseTooMany } from './useOfNumbers.ts';

/** What the log calls them. */
const resource = 'identifiers';

/**
 * Numbers of documents: covered, recorded, shown for a purpose, searched for.
 * @param keys asked anew for each request, so that a key added by a rotation is known at once
 */
export const identifierRoutes = (keys: () => Keyring): Route[] => [
  route(identifiersEndpoint, async (command, { params }) => {
    const { db, trail } = command;
    const { id: personId } = await db.person.findUniqueOrThrow({ where: { id: params.id! } });
    const rows = await db.personIdentifier.findMany({
      where: { personId, supersededAt: null },
      orderBy: { kind: 'asc' },
    });
    trail.saw(
      resource,
      rows.map(({ id }) => id),
      (await filesOfPerson(db, personId)).fileIds,
    );
    return { value: await covered(command, keys(), rows) };
  }),

  route(recordIdentifierEndpoint, async (command, { params, body }) => {
    const { db, trail } = command;
    const keyring = keys();
    const made = await recordIdentifier(command, keyring, params.id!, body);
    const { fileIds } = await filesOfPerson(db, made.personId);
    trail.did('create', resource, made.id, { fields: [body.kind], fileIds });
    if (body.replacesId) trail.did('update', resource, body.replacesId, { fields: ['supersededAt'], fileIds });
    const [value] = await covered(command, keyring, [made]);
    return { value };
  }),

  route(revealEndpoint, async (command, { params, body }) => {
    const { db, trail } = command;
    const row = await db.personIdentifier.findUniqueOrThrow({ where: { id: params.id!, supersededAt: null } });
    await refuseTooMany(command);
    const { fileIds } = await filesOfPerson(db, row.personId);
    trail.did('reveal', resource, row.id, { fields: [row.kind, body.purpose], fileIds });
    return { value: { number: decrypt(keys(), row, row) } };
  }),

  route(searchByPeselEndpoint, async (command, { body }) => ({
    value: await searchByPesel(command, keys(), body.pesel),
  })),
];

async function covered({ db }: Command, keyring: Keyring, rows: PersonIdentifier[]) {
  const name = await staffNames(
    db,
    rows.map(({ recordedById }) => recordedById),
  );
  return rows.map((row) => ({
    ...row,
    masked: masked(decrypt(keyring, row, row)),
    recordedByName: name(row.recordedById),
  }));
}
