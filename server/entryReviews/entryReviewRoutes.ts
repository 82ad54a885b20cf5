import { entryReviews, markReadEndpoint } from '#contract/entryReviews.ts';
import { resourceRoutes } from '../platform/resourceRoutes.ts';
import { route } from '../platform/routes.ts';
import { askAboutEntry } from './askAboutEntry.ts';
import { entryReviewPolicy, openQuestion } from './entryReviewPolicy.ts';
import { markRead } from './markRead.ts';
import { presentEntryReviews } from './presentEntryReviews.ts';

const reviews = resourceRoutes(entryReviews, {
  rows: (db) => db.entryReview,
  policy: entryReviewPolicy,
  where: ({ open, ...exact }) => ({
    ...exact,
    AND: open === undefined ? {} : open ? openQuestion : { NOT: openQuestion },
  }),
  present: presentEntryReviews,
  create: askAboutEntry,
  // An answer is given once.
  changeable: () => openQuestion,
  change: ({ db, now }, { id, revision }, { answer }) =>
    db.entryReview.update({ where: { id, revision }, data: { answer, answeredAt: now, revision: revision + 1 } }),
});

const reading = route(markReadEndpoint, async (command, { body }) => ({
  value: { readIds: await markRead(command, body) },
}));

export const entryReviewRoutes = [reading, ...reviews];
