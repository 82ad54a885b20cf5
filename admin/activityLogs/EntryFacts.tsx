import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { answeredFields, type EntryField, EntryValue } from './EntryValue.tsx';
import type { Entry } from './entry.ts';

type Props = {
  entry: Partial<Entry>;
  /** Without them: every question that was answered. */
  fields?: readonly EntryField[];
};

/** What an entry says, question by question. */
export const EntryFacts = ({ entry, fields = answeredFields(entry) }: Props) => {
  const translate = useTranslate();
  return (
    <Box
      component="dl"
      sx={{
        m: 0,
        display: 'grid',
        gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' },
        columnGap: 2,
        rowGap: { xs: 0, sm: 1 },
      }}
    >
      {fields.map((field) => (
        <Box key={field} sx={{ display: 'contents' }}>
          <Typography component="dt" variant="body2" sx={{ color: 'text.secondary', pt: { sm: 0.25 } }}>
            {translate(`resources.activity-logs.fields.${field}`)}
          </Typography>
          <Box component="dd" sx={{ m: 0, mb: { xs: 1.5, sm: 0 }, minWidth: 0 }}>
            <EntryValue field={field} entry={entry} />
          </Box>
        </Box>
      ))}
    </Box>
  );
};
