import { Box, MenuItem, TextField } from '@mui/material';
import { useTranslate } from 'react-admin';
import { ActivityPlace } from '#contract/activityLogs.ts';
import { hoursInWords } from '../app/Hours.tsx';
import { Pick } from '../app/Pick.tsx';
import { type Change, daysLater, type Entry, type Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { asksOf } from './kinds.ts';

const usualMinutes = [30, 45, 60, 90, 120];

type Asked = Pick<Entry, 'heldOn' | 'startedAt' | 'minutes' | 'place' | 'institution' | 'kind' | 'outcome'>;

type Props = { entry: Asked; change: Change; problems: Problems; today: string };

/** Day, time, how long and where; filled in already, so one only looks. */
export const WhenAndWhere = ({ entry, change, problems, today }: Props) => {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.activity-logs.fields.${field}`);
  const wrong = (field: string) => ({ error: Boolean(problems[field]), helperText: problems[field] });
  const { heldOn, startedAt, minutes, place, institution, kind, outcome } = entry;
  const problem = problems.heldOn ?? problems.startedAt ?? problems.minutes ?? problems.place ?? problems.institution;

  return (
    <FormSection title={translate('visits.whenWhere')} problem={problem && ' '}>
      <Box sx={{ display: 'flex', gap: 1, mb: 2 }}>
        {[0, -1].map((days) => (
          <Pick
            key={days}
            picked={heldOn === daysLater(today, days)}
            onClick={() => change({ heldOn: daysLater(today, days) })}
          >
            {translate(days === 0 ? 'visits.today' : 'visits.yesterday')}
          </Pick>
        ))}
      </Box>
      <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: { xs: '3fr 2fr', md: 'repeat(4, 1fr)' } }}>
        <TextField
          type="date"
          size="medium"
          label={label('heldOn')}
          value={heldOn}
          onChange={(event) => change({ heldOn: event.target.value })}
          slotProps={{ htmlInput: { max: today }, inputLabel: { shrink: true } }}
          {...wrong('heldOn')}
        />
        <TextField
          type="time"
          size="medium"
          label={label('startedAt')}
          value={startedAt ?? ''}
          onChange={(event) => change({ startedAt: event.target.value || null })}
          slotProps={{ inputLabel: { shrink: true } }}
          {...wrong('startedAt')}
        />
        {kind !== 'phoneCall' && (
          <TextField
            select
            size="medium"
            label={label('place')}
            value={place ?? ''}
            onChange={(event) => change({ place: event.target.value as Entry['place'] })}
            {...wrong('place')}
          >
            {ActivityPlace.options.map((option) => (
              <MenuItem key={option} value={option}>
                {translate(`visits.place.${option}`)}
              </MenuItem>
            ))}
          </TextField>
        )}
        {asksOf[kind].institution && (
          <TextField
            size="medium"
            label={translate(kind === 'court' ? 'visits.whichCourt' : 'visits.whichInstitution')}
            value={institution ?? ''}
            onChange={(event) => change({ institution: event.target.value || null })}
            slotProps={{ htmlInput: { maxLength: 200 } }}
            sx={{ gridColumn: { xs: '1 / -1', md: 'auto' } }}
            {...wrong('institution')}
          />
        )}
      </Box>
      {outcome === 'tookPlace' && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, mt: 2, alignItems: 'flex-start' }}>
          {usualMinutes.map((usual) => (
            <Pick key={usual} picked={minutes === usual} onClick={() => change({ minutes: usual })}>
              {hoursInWords(usual)}
            </Pick>
          ))}
          <TextField
            type="number"
            label={translate('visits.otherMinutes')}
            value={minutes ?? ''}
            onChange={(event) =>
              change({ minutes: event.target.value ? Math.round(Number(event.target.value)) : null })
            }
            slotProps={{ htmlInput: { min: 1, max: 1440, inputMode: 'numeric' } }}
            sx={{ width: 160 }}
            {...wrong('minutes')}
          />
        </Box>
      )}
    </FormSection>
  );
};
