import { z } from 'zod';
import { LocalDate, Moment } from './calendar.ts';
import { endpoint } from './endpoint.ts';
import { changeable, resource } from './resource.ts';

/** Follows from the dates, never stored. */
export const HandOverState = z.enum(['pending', 'accepted', 'declined', 'withdrawn']);

const subject = { familyId: z.uuid().nullable(), fosterFamilyId: z.uuid().nullable() };

/** What there is to take over with a family. */
const toTakeOver = {
  subjectName: z.string(),
  openDuties: z.int(),
  overdueDuties: z.int(),
  nextDueOn: LocalDate.nullable(),
  draftPlans: z.int(),
  /** Entries whose note the giver still owes. */
  notesToFollow: z.int(),
  nextVisitOn: LocalDate.nullable(),
};

/** A file on its way to a colleague; what there is to take over stands as it was when it was proposed. */
export const HandOver = z.object({
  id: z.uuid(),
  ...subject,
  giverId: z.uuid(),
  giverName: z.string(),
  receiverId: z.uuid(),
  receiverName: z.string(),
  proposedById: z.uuid(),
  proposedByName: z.string(),
  proposedAt: Moment,
  ...toTakeOver,
  note: z.string(),
  overLimitReason: z.string().nullable(),
  state: HandOverState,
  acceptedAt: Moment.nullable(),
  declinedAt: Moment.nullable(),
  declineReason: z.string().nullable(),
  withdrawnAt: Moment.nullable(),
  ...changeable,
});
export type HandOver = z.input<typeof HandOver>;

const note = z.string().trim().max(4000);

/** What the receiver should know, in the giver's words or the supervisor's. */
export const HandOverNote = z.strictObject({ note });

export const handOvers = resource({
  name: 'hand-overs',
  summary: 'Hand-overs of files between workers',
  row: HandOver,
  change: HandOverNote,
  filter: z.object({ giverId: z.uuid(), receiverId: z.uuid(), state: HandOverState }),
  sortable: ['proposedAt'],
  sortedBy: '-proposedAt',
  caseContent: true,
});

const Proposed = z.strictObject({
  familyId: z.uuid().nullish(),
  fosterFamilyId: z.uuid().nullish(),
  receiverId: z.uuid(),
  note: note.default(''),
});

/** Everything one worker gives, to one colleague or several: all of it is proposed, or nothing. */
export const HandOverProposal = z.strictObject({
  giverId: z.uuid(),
  files: z.array(Proposed).min(1).max(40),
  /** Why somebody gets more than fifteen. */
  overLimitReason: z.string().trim().min(10).max(500).nullish(),
});

export const proposeHandOversEndpoint = endpoint({
  method: 'post',
  path: '/hand-overs',
  tag: 'hand-overs',
  summary: 'Propose to hand files over: all of them or none',
  body: HandOverProposal,
  answer: z.array(HandOver),
});

/** The receiver accepts or declines, a supervisor withdraws: the version one has read (If-Match). */
export const answerHandOverEndpoint = endpoint({
  method: 'post',
  path: '/hand-overs/:id/decisions',
  tag: 'hand-overs',
  summary: 'Accept, decline or withdraw a hand-over (If-Match)',
  body: z.strictObject({
    decision: z.enum(['accept', 'decline', 'withdraw']),
    reason: z.string().trim().min(5).max(1000).nullish(),
  }),
  answer: 'nothing',
});

/** What a worker has to give, and who could take it. */
export const HandOverPreview = z.object({
  files: z.array(
    z.object({
      ...subject,
      ...toTakeOver,
      /** On its way to somebody already. */
      pending: z.boolean(),
      /** Only watched over after the work: it does not count among the fifteen. */
      monitored: z.boolean(),
    }),
  ),
  receivers: z.array(
    z.object({
      staffId: z.uuid(),
      name: z.string(),
      /** Whom they look after today. */
      caseload: z.int(),
      /** What is on its way to them. */
      expected: z.int(),
    }),
  ),
});
export type HandOverPreview = z.input<typeof HandOverPreview>;

export const handOverPreviewEndpoint = endpoint({
  method: 'get',
  path: '/hand-over-preview',
  tag: 'hand-overs',
  summary: 'What a worker has to hand over, and the caseloads of colleagues',
  query: z.strictObject({ giverId: z.uuid() }),
  answer: HandOverPreview,
});
