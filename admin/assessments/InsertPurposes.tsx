import { Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFormContext } from 'react-hook-form';

/** The purposes of the assessment as headings to write under; what is already written stays above them. */
export const InsertPurposes = ({ purposes }: { purposes: string[] }) => {
  const translate = useTranslate();
  const { getValues, setValue } = useFormContext<{ summary: string }>();
  const insert = () => {
    const headings = purposes.map((purpose, index) => `${index + 1}. ${purpose}:\n`).join('\n');
    const written = getValues('summary');
    setValue('summary', written ? `${written}\n\n${headings}` : headings, { shouldDirty: true });
  };

  return (
    <Button variant="outlined" size="small" onClick={insert} sx={{ mb: 1 }}>
      {translate('assessments.insertPurposes')}
    </Button>
  );
};
