import type { IntakeFacts } from '#contract/intakes.ts';
import { Refusal } from '../platform/errors.ts';

type WithInterview = Extract<IntakeFacts, { route: 'socialWorker' | 'childInCare' }>;

/**
 * What a route's facts say of each other, beyond what their shape says.
 * @throws Refusal `intakes.inFuture`, `.interviewIncomplete`, `.interviewMissing`, `.requestBeforeInterview`, `.authorisationIncomplete`,
 *   `.revokedBeforeGiven`, with the field
 */
export function refuseWrongFacts(facts: IntakeFacts, today: Date) {
  for (const [field, value] of Object.entries(facts))
    if (value instanceof Date && value > today) throw new Refusal('intakes.inFuture', { field: `facts.${field}` });
  if (facts.route === 'socialWorker' || facts.route === 'childInCare') refuseWrongInterview(facts);
  if (facts.route === 'forLife') refuseWrongAuthorisation(facts);
}

function refuseWrongInterview({ interviewedOn, socialWorker, requestedOn }: WithInterview) {
  if (interviewedOn && !socialWorker) throw new Refusal('intakes.interviewIncomplete', { field: 'facts.socialWorker' });
  if (requestedOn && !interviewedOn) throw new Refusal('intakes.interviewMissing', { field: 'facts.interviewedOn' });
  if (requestedOn && interviewedOn && requestedOn < interviewedOn)
    throw new Refusal('intakes.requestBeforeInterview', { field: 'facts.requestedOn' });
}

function refuseWrongAuthorisation(facts: Extract<IntakeFacts, { route: 'forLife' }>) {
  const { authorisation, authorisationScope, authorisedOn, authorisationRevokedOn } = facts;
  const given = { authorisation, authorisationScope, authorisedOn };
  const missing = Object.entries(given).find(([, value]) => !value);
  const any = Object.values({ ...given, authorisationRevokedOn }).some(Boolean);
  if (any && missing) throw new Refusal('intakes.authorisationIncomplete', { field: `facts.${missing[0]}` });
  if (authorisationRevokedOn && authorisedOn && authorisationRevokedOn < authorisedOn)
    throw new Refusal('intakes.revokedBeforeGiven', { field: 'facts.authorisationRevokedOn' });
}
