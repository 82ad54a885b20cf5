import { z } from 'zod';
import {
  withdrawWorkHoursEndpoint,
  workCardDecisionEndpoint,
  workCardEndpoint,
  workCardPdfEndpoint,
  workCardsEndpoint,
  workCardsFileEndpoint,
  workHours,
} from '#contract/workCards.ts';
import { within } from '../assignments/inCare.ts';
import { unlessChangedMeanwhile } from '../platform/changedMeanwhile.ts';
import { Refusal } from '../platform/errors.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { type Command, route } from '../platform/routes.ts';
import { staffNames } from '../staff/staffNames.ts';
import { cardFactsOf } from './cardFacts.ts';
import { cardPdf } from './cardPdf.ts';
import { cardsToAccept } from './cardsWaiting.ts';
import { decideOnCard } from './decideOnCard.ts';
import { leftAmong } from './leftAmong.ts';
import { lastDayOf } from './month.ts';
import { monthSpreadsheet } from './monthSpreadsheet.ts';
import { cardLine, workCard } from './presentCard.ts';
import { workHoursPolicy } from './workCardPolicy.ts';
import { addWorkHours, changeWorkHours, refuseUnlessOpen, withdrawWorkHours } from './writeWorkHours.ts';

const one = route(workCardEndpoint, async (command, { query: { staffId, month } }) => {
  const card = await workCard(command, staffId, month);
  return { value: card, headers: { ETag: `"${card.revision}"` } };
});

const decisions = route(workCardDecisionEndpoint, async (command, { body, ifMatch }) => {
  const { staffId, month, decision } = body;
  const read = () => workCard(command, staffId, month);
  const card = await read();
  if (ifMatch === undefined) throw new Refusal('conditionMissing');
  const step = await unlessChangedMeanwhile(card, ifMatch, {
    change: () => decideOnCard(command, body),
    readAgain: read,
    show: async (now) => z.encode(workCardDecisionEndpoint.answer, now),
  });
  command.trail.did('update', 'work-cards', step.id, { fields: [decision] });
  const decided = await read();
  return { value: decided, headers: { ETag: `"${decided.revision}"` } };
});

const onPaper = route(workCardPdfEndpoint, async (command, { query: { staffId, month } }) => {
  const card = await workCard(command, staffId, month);
  const name = month.toISOString().slice(0, 7);
  const { letterhead } = await command.db.unit.findUniqueOrThrow({ where: { id: command.actor.unitId } });
  const fileIds = card.entries.flatMap(({ familyId, fosterFamilyId }) => familyId ?? fosterFamilyId ?? []);
  command.trail.did('export', 'work-cards', staffId, { fields: [name], fileIds });
  return {
    file: await cardPdf(card, letterhead, command.now),
    headers: {
      'Content-Type': 'application/pdf',
      'Content-Disposition': `attachment; filename="karta_pracy_${name}.pdf"`,
    },
  };
});

const ofEveryone = route(workCardsEndpoint, async (command, { query: { month } }) => ({
  value: { month, cards: await cardsOf(command, month), waiting: await cardsToAccept(command) },
}));

const file = route(workCardsFileEndpoint, async (command, { query: { month } }) => {
  const cards = await cardsOf(command, month);
  const unit = await command.db.unit.findUniqueOrThrow({ where: { id: command.actor.unitId } });
  const name = month.toISOString().slice(0, 7);
  command.trail.did('export', 'work-cards', unit.id, { fields: [name] });
  return {
    file: await monthSpreadsheet(unit.name, month, cards, command.now),
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="karty_pracy_${name}.xlsx"`,
    },
  };
});

/** Cards of everyone who was an assistant or a coordinator in the month, or worked in it, by name. */
async function cardsOf(command: Command, month: Date) {
  const { db, actor } = command;
  if (actor.role !== 'supervisor') throw new Refusal('notAllowed');
  const held = await db.staffRole.findMany({
    where: { role: { in: ['assistant', 'coordinator'] }, ...within(month, lastDayOf(month)) },
    select: { staffId: true },
  });
  const staffIds = [...new Set(held.map(({ staffId }) => staffId))];
  const name = await staffNames(db, staffIds);
  const left = await leftAmong(command, staffIds);
  const facts = await cardFactsOf(command, staffIds, month);
  return facts
    .map((each) => cardLine(command, each, month, name(each.staffId), left))
    .sort((a, b) => a.staffName.localeCompare(b.staffName, 'pl'));
}

const hours = resourceRoutes(workHours, {
  rows: (db) => db.workHours,
  policy: workHoursPolicy,
  where: ({ month, ...exact }) => ({ ...exact, ...(month && { workedOn: { gte: month, lte: lastDayOf(month) } }) }),
  create: addWorkHours,
  change: changeWorkHours,
  refuseRemoval: async (command, id) => {
    const { workedOn } = await command.db.workHours.findUniqueOrThrow({ where: { id } });
    await refuseUnlessOpen(command, workedOn);
  },
});

const withdrawal = route(withdrawWorkHoursEndpoint, async (command, { params, body, ifMatch }) => {
  const { db, actor, trail } = command;
  const find = () => db.workHours.findUniqueOrThrow({ where: { id: params.id! } });
  const line = await find();
  if (line.staffId !== actor.id || actor.role === 'supervisor') throw new Refusal('notAllowed');
  if (ifMatch === undefined) throw new Refusal('conditionMissing');
  const asShown = <Row extends object>(row: Row) => ({ ...row, can: { update: true, remove: true } });
  const withdrawn = await unlessChangedMeanwhile(line, ifMatch, {
    change: () => withdrawWorkHours(command, line, body.withdrawReason),
    readAgain: find,
    show: async (row) => z.encode(withdrawWorkHoursEndpoint.answer, asShown(row)),
  });
  trail.did('update', workHours.name, line.id, { fields: ['withdrawnAt'] });
  return { value: asShown(withdrawn), headers: { ETag: `"${withdrawn.revision}"` } };
});

export const workCardRoutes = [one, decisions, onPaper, ofEveryone, file, ...hours, withdrawal];
