import { Box } from '@mui/material';
import type { ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { usePhone } from '../app/usePhone.ts';
import { type About, PreviousAssessment } from './PreviousAssessment.tsx';

type Props = { about: About; without?: string | undefined; children: ReactNode };

/** With the previous assessment: at the desk beside it, in the hand folded above it. */
export const SideBySide = ({ about, without, children }: Props) => {
  const translate = useTranslate();
  const onPhone = usePhone();
  if (onPhone)
    return (
      <>
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ minHeight: 44, py: 1.25, boxSizing: 'border-box', cursor: 'pointer' }}>
            {translate('assessments.previous')}
          </Box>
          <PreviousAssessment about={about} without={without} untitled />
        </Box>
        {children}
      </>
    );
  return (
    <Box sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' }}>
      <div>{children}</div>
      <PreviousAssessment about={about} without={without} />
    </Box>
  );
};
