import type { TimelineLine } from '#contract/timeline.ts';
import { dayInWords } from '../app/Day.tsx';

type Facts = Record<string, never>;
type Translate = (key: string, values?: object) => string;

function letterInWords({ kind, dueOn }: Facts, translate: Translate) {
  return { letter: translate(`courtDates.dueBy.${kind}`, { day: dayInWords(String(dueOn)) }) };
}

/** What a line says: facts that are codes become words, by what happened. An event that is not here needs none. */
const words: Record<string, (facts: Facts, translate: Translate) => object> = {
  assessed: ({ conclusion }, translate) => ({ conclusion: translate(`assessments.conclusion.${conclusion}`) }),
  memberJoined: ({ name, role }, translate) => ({ name, role: translate(`families.role.${role}`) }),
  memberLeft: ({ name, role, leftReason }, translate) => ({
    name,
    role: translate(`families.role.${role}`),
    reason: translate(`families.leftReason.${leftReason ?? 'other'}`),
  }),
  addressFrom: ({ kind, street, city }, translate) => ({
    kind: translate(`surroundings.addressKind.${kind}`),
    street,
    city,
  }),
  institutionSince: ({ kind, name }, translate) => ({ kind: translate(`surroundings.institutionKind.${kind}`), name }),
  institutionUntil: ({ kind, name }, translate) => ({ kind: translate(`surroundings.institutionKind.${kind}`), name }),
  warningSince: ({ kind }, translate) => ({ kind: translate(`surroundings.warningKind.${kind}`) }),
  warningEnded: ({ kind }, translate) => ({ kind: translate(`surroundings.warningKind.${kind}`) }),
  document: ({ kind, title }, translate) => ({ kind: translate(`documents.kind.${kind}`), title }),
  takenOn: ({ route }, translate) => ({ route: translate(`families.intakeRoute.${route}`) }),
  substituted: ({ worker, until }) => ({ worker, until: dayInWords(String(until)) }),
  intakeDecided: ({ decision }, translate) => ({ decision: translate(`intakes.decision.${decision}`) }),
  intakeFamilyAnswered: ({ consent, consentBy }, translate) => ({
    consent: translate(`intakes.consent.${consent}`),
    by: consentBy,
  }),
  intakeFirstContact: ({ socialWorkerPresent }, translate) => ({
    present: translate(`intakes.socialWorkerPresent.${socialWorkerPresent}`),
  }),
  courtDateSet: letterInWords,
  courtLetterSent: letterInWords,
  courtDateWithdrawn: letterInWords,
  reopened: ({ route }, translate) => ({ route: translate(`families.intakeRoute.${route}`) }),
  dangerNoticed: ({ dangers }, translate) => ({ dangers: dangersInWords(dangers, translate) }),
  dangerOver: ({ dangers }, translate) => ({ dangers: dangersInWords(dangers, translate) }),
  ended: ({ reason }, translate) => ({ reason: translate(`endings.ground.${reason}`) }),
};

const dangersInWords = (dangers: readonly string[] = [], translate: Translate) =>
  dangers.map((danger) => translate(`interventions.dangers.${danger}`)).join(', ');

export function lineInWords({ event, facts }: TimelineLine, translate: Translate) {
  const said = facts.leftReason === 'roleChanged' && event === 'memberLeft' ? 'memberRoleChanged' : event;
  return translate(`timeline.event.${said}`, words[event]?.(facts as Facts, translate) ?? facts);
}

/** Where more of it stands. */
const paths: Record<string, (id: string) => string> = {
  contact: (id) => `/activity-logs/${id}/show`,
  plan: (id) => `/help-plans/${id}/show`,
  assessment: (id) => `/assessments/${id}/show`,
  intervention: (id) => `/interventions/${id}/show`,
};

export const pathOf = ({ kind, id }: TimelineLine) => paths[kind]?.(id);
