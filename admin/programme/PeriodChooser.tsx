import { MenuItem, Stack, TextField, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Half, ofHalf, ofYears, type Period, readPeriod } from './period.ts';

type Props = { period: Period; thisYear: number; onChoose: (period: Period) => void };

const firstProgrammeYear = 2012;
const mostYears = 10;

/** A year, a half of a year, or several years: at most ten. */
export const PeriodChooser = ({ period, thisYear, onChoose }: Props) => {
  const translate = useTranslate();
  const { kind, first, last, half } = readPeriod(period);
  const chooseKind = (chosen: 'year' | 'half' | 'years' | null) => {
    if (chosen === 'year') onChoose(ofYears(last));
    if (chosen === 'half') onChoose(ofHalf(last, 1));
    if (chosen === 'years') onChoose(ofYears(Math.max(firstProgrammeYear, last - 4), last));
  };

  return (
    <Stack
      role="group"
      aria-label={translate('programme.period.label')}
      className="no-print"
      direction="row"
      sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <ToggleButtonGroup
        exclusive
        size="small"
        color="primary"
        aria-label={translate('programme.period.kind')}
        value={kind}
        onChange={(_, chosen) => chooseKind(chosen)}
      >
        <ToggleButton value="year">{translate('programme.period.year')}</ToggleButton>
        <ToggleButton value="half">{translate('programme.period.half')}</ToggleButton>
        <ToggleButton value="years">{translate('programme.period.years')}</ToggleButton>
      </ToggleButtonGroup>

      {kind === 'year' && (
        <YearField label="chooseYear" value={first} until={thisYear} onChoose={(year) => onChoose(ofYears(year))} />
      )}
      {kind === 'half' && (
        <>
          <TextField
            select
            size="small"
            margin="none"
            label={translate('programme.period.chooseHalf')}
            value={half}
            onChange={({ target }) => onChoose(ofHalf(first, Number(target.value) as Half))}
            sx={{ minWidth: 140 }}
          >
            <MenuItem value={1}>{translate('programme.period.half1')}</MenuItem>
            <MenuItem value={2}>{translate('programme.period.half2')}</MenuItem>
          </TextField>
          <YearField
            label="chooseYear"
            value={first}
            until={thisYear}
            onChoose={(year) => onChoose(ofHalf(year, half))}
          />
        </>
      )}
      {kind === 'years' && (
        <>
          <YearField
            label="firstYear"
            value={first}
            until={thisYear}
            onChoose={(year) => onChoose(ofYears(year, Math.min(Math.max(year, last), year + mostYears - 1)))}
          />
          <YearField
            label="lastYear"
            value={last}
            until={thisYear}
            onChoose={(year) => onChoose(ofYears(Math.max(Math.min(year, first), year - mostYears + 1), year))}
          />
        </>
      )}
    </Stack>
  );
};

type YearProps = { label: string; value: number; until: number; onChoose: (year: number) => void };

const YearField = ({ label, value, until, onChoose }: YearProps) => {
  const translate = useTranslate();
  const years = Array.from({ length: until - firstProgrammeYear + 1 }, (_, n) => until - n);
  return (
    <TextField
      select
      size="small"
      margin="none"
      label={translate(`programme.period.${label}`)}
      value={value}
      onChange={({ target }) => onChoose(Number(target.value))}
      sx={{ minWidth: 100 }}
    >
      {(years.includes(value) ? years : [...years, value]).map((year) => (
        <MenuItem key={year} value={year}>
          {year}
        </MenuItem>
      ))}
    </TextField>
  );
};
