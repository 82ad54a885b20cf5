import { as, givenUnit, prisma } from '../support/given.ts';
import { longAgo } from '../support/numbers.ts';

type Api = Awaited<ReturnType<typeof as>>;

export const record = (api: Api, personId: string, number: string, more: object = {}) =>
  api.post(`/api/people/${personId}/identifiers`).send({ kind: 'pesel', number, replacesId: null, ...more });
export const list = (api: Api, personId: string) => api.get(`/api/people/${personId}/identifiers`);
export const reveal = (api: Api, id: string, purpose = 'toCourt') =>
  api.post(`/api/identifiers/${id}/reveal`).send({ purpose });
export const search = (api: Api, pesel: string) => api.post('/api/identifiers/search').send({ pesel });

/** An assistant, signed in, with a family of her own and somebody in it. */
export async function givenOwnPerson() {
  const unit = await givenUnit();
  const assistant = await unit.staff('assistant');
  const own = await unit.family({ assistant });
  const person = await unit.member(own.id, 'parent', longAgo);
  return { ...unit, assistant, own, person, api: await as(assistant) };
}

/** What the log says this person did with numbers. */
export const eventsOf = (actorId: string, action: 'create' | 'read' | 'reveal' | 'search' | 'update') =>
  prisma.auditEvent.findMany({ where: { actorId, action, resource: 'identifiers' }, orderBy: { id: 'asc' } });
