import { useTranslate } from 'react-admin';
import type { Intake, IntakeStep } from '#contract/intakes.ts';
import { dayInWords } from '../app/Day.tsx';

export type Step = {
  name: 'received' | 'interview' | 'decision' | 'assignment' | 'consent' | 'firstContact' | 'courtInformed';
  /** What happened; empty while nothing did. */
  said: string;
  action: IntakeStep['kind'] | 'facts' | 'assign' | null;
};

/** Work goes on or went on: what was not written down of its beginning is not awaited any more. */
export const hasBegun = ({ assigned, status }: Intake) => assigned && status !== 'assigned';

/** The steps of this route, in their order, with what may be done now. */
export function useSteps(intake: Intake, supervisor: boolean): Step[] {
  const translate = useTranslate();
  const { route, consent, decision, closedOn, status, assigned: hasAssistant } = intake;
  const open = !closedOn;
  const words = (...parts: (string | false | null | undefined)[]) => parts.filter(Boolean).join(', ');
  const on = (day: string | null) => day && dayInWords(day);
  const withInterview = route === 'socialWorker' || route === 'childInCare';
  const unassigned = status === 'awaitingAssignment';

  const received: Step = {
    name: 'received',
    said: words(translate(`families.intakeRoute.${route}`), on(intake.receivedOn)),
    action: supervisor && open ? 'facts' : null,
  };
  const interview: Step = {
    name: 'interview',
    said: words(
      on(intake.interviewedOn),
      intake.socialWorker,
      intake.requestedOn && translate('intakes.requested', { day: dayInWords(intake.requestedOn) }),
    ),
    action: null,
  };
  const decided: Step = {
    name: 'decision',
    said: words(
      decision && translate(`intakes.decision.${decision}`),
      on(intake.decidedOn),
      intake.decidedByName,
      intake.acceptedOn && translate('intakes.acceptedBefore', { day: dayInWords(intake.acceptedOn) }),
      intake.refusalReason,
    ),
    // An acceptance nobody acted upon may be taken back.
    action: supervisor && open && !(decision && hasAssistant) ? 'decision' : null,
  };
  const assigned: Step = {
    name: 'assignment',
    said: hasAssistant ? translate(intake.status ? 'intakes.assigned' : 'intakes.wasAssigned') : '',
    action: supervisor && open && unassigned ? 'assign' : null,
  };
  const agreed: Step = {
    name: 'consent',
    said: words(
      consent && translate(`intakes.consent.${consent}`),
      on(intake.consentOn),
      intake.consentBy,
      intake.consentNote,
    ),
    action: open ? 'consent' : null,
  };
  const met: Step = {
    name: 'firstContact',
    said: words(
      on(intake.firstContactOn),
      intake.firstContactOn && translate(`intakes.socialWorkerPresent.${intake.socialWorkerPresent}`),
    ),
    action: open && decision === 'accepted' ? 'firstContact' : null,
  };
  const told: Step = {
    name: 'courtInformed',
    said: words(on(intake.courtInformedOn)),
    action: supervisor && open ? 'courtInformed' : null,
  };
  return [
    received,
    ...(withInterview ? [interview] : []),
    decided,
    ...(decision === 'refused' ? [] : [assigned, agreed, met]),
    ...(route === 'court' && consent === 'refused' ? [told] : []),
  ];
}
