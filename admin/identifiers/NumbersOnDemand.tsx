import ExpandIcon from '@mui/icons-material/ExpandMore';
import { Box, Button } from '@mui/material';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PersonNumbers } from './PersonNumbers.tsx';

/** For lists of people: numbers are asked for, and the log told, only of whom one opens. */
export const NumbersOnDemand = ({ personId, name }: { personId: string; name: string }) => {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const panelId = useId();
  return (
    <>
      <Button
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={translate('identifiers.of', { name })}
        endIcon={<ExpandIcon sx={{ transform: open ? 'rotate(180deg)' : undefined }} />}
        onClick={() => setOpen(!open)}
        sx={{ minHeight: 44 }}
      >
        {translate('identifiers.title')}
      </Button>
      <Box id={panelId} hidden={!open} sx={{ flexBasis: '100%' }}>
        {open && <PersonNumbers personId={personId} name={name} />}
      </Box>
    </>
  );
};
