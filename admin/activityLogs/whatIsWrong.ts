import { ActivityLogChange } from '#contract/activityLogs.ts';
import { type RefusalCode, refusals } from '#contract/refusals.ts';
import type { Entry, Problems } from './entry.ts';

/** What the device can see itself, in the words the server would use; the server looks at the rest. */
export function whatIsWrong(entry: Entry, today: string, locale: string): Problems {
  const words = (code: RefusalCode) => refusals[code][locale === 'en' ? 'en' : 'pl'];
  const { kind, institution, outcome, minutes, formsOfSupport, heldOn, nextVisitOn } = entry;
  const problems: Problems = {};
  const shape = ActivityLogChange.safeParse(entry);
  for (const { path, message } of shape.error?.issues ?? []) problems[String(path[0])] ??= message;
  if (heldOn > today) problems.heldOn = words('activityLogs.heldInFuture');
  if (nextVisitOn && nextVisitOn <= heldOn) problems.nextVisitOn = words('activityLogs.nextVisitInPast');
  if (outcome === 'tookPlace' && (minutes == null || minutes < 1 || minutes > 24 * 60))
    problems.minutes = words('activityLogs.minutes');
  if (outcome === 'tookPlace' && formsOfSupport.length === 0)
    problems.formsOfSupport = words('activityLogs.formOfSupportMissing');
  if (outcome === 'tookPlace' && kind === 'institutionContact' && !institution)
    problems.institution = words('activityLogs.institutionMissing');
  return problems;
}
