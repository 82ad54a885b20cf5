import { Typography } from '@mui/material';
import { useGetMany, useTranslate } from 'react-admin';
import type { ActivityLog } from '#contract/activityLogs.ts';
import { resources } from '#contract/api.ts';
import type { Resource } from '#contract/resource.ts';
import type { StaffMember } from '#contract/staff.ts';
import {
  differingFields as differingInEntries,
  type EntryField,
  EntryValue,
  isEmpty,
} from '../activityLogs/EntryValue.tsx';
import { type Entry, entryOf } from '../activityLogs/entry.ts';
import { useFormsOfSupport } from '../plans/formsOfSupport.ts';
import { written } from '../programme/zloty.ts';
import { dayInWords } from './Day.tsx';
import type { Versions } from './versions.ts';

/** The fields somebody could have changed and that are not the same in both, in the order of the form. */
export function differingFields({ resource, mine, theirs }: Versions): readonly string[] {
  if (resource === 'activity-logs') return differingInEntries(mine as Entry, entryOf(theirs as ActivityLog));
  const { change }: Resource = resources.find(({ name }) => name === resource)!;
  return Object.keys(change?.shape ?? {}).filter((field) => comparable(mine[field]) !== comparable(theirs[field]));
}

/** Nothing is nothing, however a form writes it. */
const comparable = (value: unknown) => JSON.stringify(isEmpty(value) ? null : value);

type Props = { resource: string; field: string; version: Versions['mine'] };

/** One answer of a form in words, whatever it is. */
export const VersionValue = ({ resource, field, version }: Props) => {
  const translate = useTranslate();
  const value = version[field];
  if (resource === 'activity-logs') return <EntryValue field={field as EntryField} entry={version as Partial<Entry>} />;
  if (isEmpty(value)) return <>—</>;
  const words = wordsOfChoices[`${resource}.${field}`];
  if (words) return <>{translate(`${words}.${value}`)}</>;
  if (typeof value === 'boolean') return <>{translate(`ra.boolean.${value}`)}</>;
  if (typeof value === 'number' && field.endsWith('Grosze')) return <>{written(value)} zł</>;
  if (field === 'namedIds') return <StaffNames ids={value as string[]} />;
  if (field === 'formOfSupport') return <FormOfSupportName code={String(value)} />;
  if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return <>{dayInWords(value)}</>;
  return (
    <Typography component="span" sx={{ whiteSpace: 'pre-line' }}>
      {String(value)}
    </Typography>
  );
};

/** Where the words of a choice stand that is kept as a code. */
const wordsOfChoices: Record<string, string | undefined> = {
  'families.intakeRoute': 'families.intakeRoute',
  'plan-goals.area': 'plans.area',
  'plan-goals.progress': 'plans.progress',
  'plan-activities.responsible': 'plans.responsible',
  'plan-activities.status': 'plans.activityStatus',
  'plan-agreements.answer': 'plans.agreements.answer',
  'plan-consultations.whom': 'plans.consultations.whom',
  'emergency-accesses.outcome': 'emergencyAccesses.outcome',
};

const StaffNames = ({ ids }: { ids: string[] }) => {
  const { data = [] } = useGetMany<StaffMember>('staff', { ids });
  return (
    <>
      {data
        .filter(Boolean)
        .map(({ givenName, familyName }) => `${givenName} ${familyName}`)
        .join(', ')}
    </>
  );
};

const FormOfSupportName = ({ code }: { code: string }) => <>{useFormsOfSupport().nameOf(code)}</>;
