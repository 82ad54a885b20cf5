import type { FamilyRole, Person, Prisma } from '#prisma/client.ts';

/**
 * The few things a role may have done for it beyond its own rights: functions of the database that check who is asking
 * and set what they write (prisma/migrations, "Doors"). A feature finds them in its command, and so does the platform.
 */
export const doorsOf = (tx: Prisma.TransactionClient) => ({
  /** An administrator hands out a first password, as its argon2id hash. */
  async handOutPassword(staffId: string, hash: string) {
    await tx.$executeRaw`SELECT wall.hand_out_password(${staffId}::uuid, ${hash})`;
  },
  /**
   * Opens the file with this case sign for four hours and tells the supervisors.
   * @returns its id; null when there is no such file, or it is closed to the actor: nobody can tell which
   */
  async openInEmergency(caseSign: string, reason: string) {
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`
      SELECT wall.open_in_emergency(${caseSign}, ${reason}) AS id`;
    return row!.id;
  },
  /**
   * Somebody new to the unit becomes a member of a family: person and membership are made together.
   * @returns the membership; null when the family is not the actor's to write about
   */
  async welcome(familyId: string, role: FamilyRole, joinedOn: Date, newcomer: Newcomer) {
    const { givenName, familyName, bornOn, expectedOn, phone } = newcomer;
    const [row] = await tx.$queryRaw<{ id: string | null }[]>`
      SELECT wall.welcome(${familyId}::uuid, ${role}::family_role, ${joinedOn}::date, ${givenName}, ${familyName},
                          ${bornOn}::date, ${expectedOn}::date, ${phone}) AS id`;
    return row!.id;
  },
  /**
   * Answers a hand-over in the receiver's name; accepting moves the assignment.
   * @returns what became of it, and the assignments that ended and began
   */
  async answerHandOver(id: string, accepted: boolean, reason: string | null, ceiling: number) {
    const [row] = await tx.$queryRaw<AnsweredHandOver[]>`
      SELECT outcome, ended, made FROM wall.answer_hand_over(${id}::uuid, ${accepted}, ${reason}, ${ceiling}::integer)`;
    return row!;
  },
  /** What an entry is judged by that comes after its file was handed over; null when the file was not the actor's then. */
  async lateEntryFacts(fileId: string, heldOn: Date) {
    const [row] = await tx.$queryRaw<{ facts: unknown }[]>`
      SELECT wall.late_entry_facts(${fileId}::uuid, ${heldOn}::date) AS facts`;
    return row!.facts;
  },
  /** Keeps such an entry, by the names of its columns. */
  async recordLateEntry(entry: object, moves: readonly object[]) {
    const [row] = await tx.$queryRaw<{ outcome: 'made' | 'existed' | 'taken' | null }[]>`
      SELECT wall.record_late_entry(${JSON.stringify(entry)}::jsonb, ${JSON.stringify(moves)}::jsonb) AS outcome`;
    return row!.outcome;
  },
  /** How many numbers of documents the actor was shown or searched for within the hour. */
  async numbersUsedLately() {
    const [row] = await tx.$queryRaw<{ count: number }[]>`SELECT wall.numbers_used_lately() AS count`;
    return row!.count;
  },
  /** What was kept of the actor's command with this key; waits while another copy of it is at work. */
  async earlierAnswer(keyHash: Uint8Array<ArrayBuffer>) {
    const [row] = await tx.$queryRaw<EarlierAnswer[]>`
      SELECT answered_as AS "answeredAs", fingerprint, cipher, still_open AS "stillOpen"
        FROM wall.earlier_answer(${keyHash})`;
    return row;
  },
  /**
   * Every entry these workers wrote on these days, and those named beside: hours and kind, also of files that are closed
   * to the actor, and a number in place of whom it was about. A worker is answered about their own work alone.
   */
  workOf(staffIds: readonly string[], from: Date, until: Date, beside: readonly string[]) {
    return tx.$queryRaw<LoggedWork[]>`
      SELECT id, staff_id AS "staffId", held_on AS "heldOn", started_at AS "startedAt", minutes, kind, outcome, subject,
             travel_km AS "travelKm", travel_minutes AS "travelMinutes", occasion_id AS "occasionId",
             received_at AS "receivedAt", corrected_at AS "correctedAt"
        FROM wall.work_of(${[...staffIds]}::uuid[], ${from}::date, ${until}::date, ${[...beside]}::uuid[])`;
  },
  /** Keeps an answer in the actor's own name, without asking for the row back. */
  async keepAnswer(answer: Prisma.KeptAnswerCreateManyInput) {
    await tx.keptAnswer.createMany({ data: [answer] });
  },
});

type Newcomer = Pick<Person, 'givenName' | 'familyName' | 'bornOn' | 'expectedOn' | 'phone'>;

type EarlierAnswer = { answeredAs: string; fingerprint: Uint8Array; cipher: Uint8Array; stillOpen: boolean };

/** An entry of the log without what it says. */
export type LoggedWork = {
  id: string;
  staffId: string;
  heldOn: Date;
  startedAt: string | null;
  minutes: number | null;
  kind: string;
  outcome: string;
  subject: number;
  travelKm: number;
  travelMinutes: number;
  /** Shared by entries that are parts of one occasion, each with its share of the minutes. */
  occasionId: string | null;
  receivedAt: Date;
  correctedAt: Date | null;
};

type AnsweredHandOver = {
  outcome: 'done' | 'notYours' | 'decided' | 'notAssigned' | 'ceiling';
  ended: string | null;
  made: string | null;
};

export type Doors = ReturnType<typeof doorsOf>;
