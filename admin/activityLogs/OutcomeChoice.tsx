import TookPlaceIcon from '@mui/icons-material/CheckCircleOutlined';
import RefusedIcon from '@mui/icons-material/DoNotDisturbOnOutlined';
import NotAtHomeIcon from '@mui/icons-material/DoorFrontOutlined';
import CancelledIcon from '@mui/icons-material/EventBusyOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { outcomesOf } from '#contract/activityLogs.ts';
import type { Change, Entry, Problems } from './entry.ts';
import { FormSection } from './FormSection.tsx';
import { useOutcomeInWords } from './kinds.ts';

const icons = {
  tookPlace: TookPlaceIcon,
  notAtHome: NotAtHomeIcon,
  refused: RefusedIcon,
  cancelled: CancelledIcon,
};

type Props = { entry: Entry; change: Change; problems: Problems };

/** The first question, because the rest depends on it. */
export const OutcomeChoice = ({ entry, change, problems }: Props) => {
  const translate = useTranslate();
  const outcomeInWords = useOutcomeInWords();
  const outcomes = outcomesOf[entry.kind];
  return (
    <FormSection
      title={translate('visits.outcomeTitle')}
      problem={problems.outcome && translate('visits.chooseOutcome')}
    >
      <Box
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', md: `repeat(${outcomes.length}, 1fr)` } }}
      >
        {outcomes.map((outcome) => {
          const Icon = icons[outcome];
          const picked = entry.outcome === outcome;
          return (
            <Button
              key={outcome}
              variant={picked ? 'contained' : 'outlined'}
              aria-pressed={picked}
              onClick={() => change({ outcome })}
              sx={{
                flexDirection: 'column',
                gap: 0.5,
                minHeight: 76,
                fontSize: '1rem',
                ...(!picked && { borderColor: 'text.secondary', color: 'text.primary' }),
              }}
            >
              <Icon />
              {outcomeInWords(entry.kind, outcome)}
            </Button>
          );
        })}
      </Box>
    </FormSection>
  );
};
