import { useGetOne } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { warsawDay } from '#contract/calendar.ts';
import type { Family } from '#contract/families.ts';
import type { ProgrammeForm } from '#contract/formsOfSupport.ts';
import type { Change, Entry, Problems, Subject } from './entry.ts';
import { FormsChoice } from './FormsChoice.tsx';
import { GoalsTouched } from './GoalsTouched.tsx';
import { KindChoice } from './KindChoice.tsx';
import { MoreAbout } from './MoreAbout.tsx';
import { NoteAndNext } from './NoteAndNext.tsx';
import { OutcomeChoice } from './OutcomeChoice.tsx';
import { useHousehold } from './useHousehold.ts';
import { usePlansInForce } from './usePlansInForce.ts';
import { WhenAndWhere } from './WhenAndWhere.tsx';
import { WhoWasThere } from './WhoWasThere.tsx';

type Props = { subject: Subject; earlier: readonly ActivityLog[]; entry: Entry; change: Change; problems: Problems };

/** One screen, no wizard: the outcome first, then only what it makes sense to ask. */
export const EntryFields = ({ subject, earlier, ...answers }: Props) => {
  const household = useHousehold(subject, answers.entry.heldOn);
  const plans = usePlansInForce(subject, household);
  const tookPlace = answers.entry.outcome === 'tookPlace';
  const { familyId } = subject;
  const { data: family } = useGetOne<Family>('families', { id: familyId }, { enabled: Boolean(familyId) });
  const planned = plans.flatMap(({ activities }) => activities.map(({ formOfSupport }) => formOfSupport));
  // Who came by „Za życiem” need have no plan, and is helped by just that.
  if (family?.intakeRoute === 'forLife') planned.push('forLife' satisfies ProgrammeForm);

  return (
    <>
      <KindChoice {...answers} />
      <OutcomeChoice {...answers} />
      {answers.entry.outcome && <WhenAndWhere {...answers} today={warsawDay(new Date())} />}
      {tookPlace && (
        <>
          <FormsChoice
            {...answers}
            plan={subject.familyId ? 'familyWorkPlan' : 'childHelpPlan'}
            earlier={earlier}
            planned={planned}
          />
          <WhoWasThere {...answers} household={household} />
          <GoalsTouched {...answers} plans={plans} />
        </>
      )}
      {answers.entry.outcome && (
        <>
          <NoteAndNext {...answers} />
          <MoreAbout {...answers} subject={subject} household={household} />
        </>
      )}
    </>
  );
};
