import { z } from 'zod';
import {
  answerHandOverEndpoint,
  type HandOverNote,
  handOverPreviewEndpoint,
  handOvers,
  proposeHandOversEndpoint,
} from '#contract/handOvers.ts';
import type { HandOver } from '#prisma/client.ts';
import { unlessChangedMeanwhile } from '../platform/changedMeanwhile.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { answerHandOver } from './answerHandOver.ts';
import { handOverPolicy } from './handOverPolicy.ts';
import { handOverPreview } from './handOverPreview.ts';
import { stateOf, withState } from './handOverState.ts';
import { proposeHandOvers } from './proposeHandOvers.ts';

const rows = resourceRoutes(handOvers, {
  rows: (db) => db.handOver,
  policy: handOverPolicy,
  where: ({ state, ...exact }) => ({ AND: [exact, state ? withState[state] : {}] }),
  // The note is for whoever is about to take over; afterwards it is history.
  changeable: () => withState.pending,
  present,
  change: ({ db }: Command, { id, revision }: HandOver, { note }: z.output<typeof HandOverNote>) =>
    db.handOver.update({ where: { id, revision }, data: { note, revision: revision + 1 } }),
});

async function present({ db }: Command, found: HandOver[]) {
  const staffName = await staffNames(
    db,
    found.flatMap(({ giverId, receiverId, proposedById }) => [giverId, receiverId, proposedById]),
  );
  return found.map((row) => ({
    ...row,
    state: stateOf(row),
    giverName: staffName(row.giverId),
    receiverName: staffName(row.receiverId),
    proposedByName: staffName(row.proposedById),
  }));
}

const fileOf = ({ familyId, fosterFamilyId }: HandOver) => (familyId ?? fosterFamilyId)!;
const written = {
  accept: ['acceptedAt'],
  decline: ['declinedAt', 'declineReason'],
  withdraw: ['withdrawnAt'],
} as const;
/** What the supervisor who has just proposed it may do. */
const mayWithdraw = { update: true, remove: false };

const proposals = route(proposeHandOversEndpoint, async (command, { body }) => {
  const { db, trail } = command;
  const made = await proposeHandOvers(command, body);
  const found = await db.handOver.findMany({ where: { id: { in: made } }, orderBy: { id: 'asc' } });
  for (const row of found)
    trail.did('create', handOvers.name, row.id, {
      fields: ['giverName', 'receiverName', 'note'],
      fileIds: [fileOf(row)],
    });
  return { value: (await present(command, found)).map((row) => ({ ...row, can: mayWithdraw })) };
});

const answers = route(answerHandOverEndpoint, async (command, { params, body, ifMatch }) => {
  const { db, trail } = command;
  const find = () => db.handOver.findUniqueOrThrow({ where: { id: params.id! } });
  const handOver = await find();
  if (ifMatch === undefined) throw new Refusal('conditionMissing');
  await unlessChangedMeanwhile(handOver, ifMatch, {
    change: async () => answerHandOver(command, handOver, body),
    readAgain: find,
    show: async (row) => {
      trail.saw(handOvers.name, [row.id], [fileOf(row)]);
      const [value] = await present(command, [row]);
      return z.encode(handOvers.row, { ...value!, can: { update: false, remove: false } } as never);
    },
  });
  trail.did('update', handOvers.name, handOver.id, { fields: written[body.decision], fileIds: [fileOf(handOver)] });
  return {};
});

const preview = route(handOverPreviewEndpoint, async (command, { query }) => ({
  value: await handOverPreview(command, query.giverId),
}));

export const handOverRoutes = [...rows, proposals, answers, preview];
