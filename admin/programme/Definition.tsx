import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';

/** What a figure counts: on hover, on focus, and on tap until one taps elsewhere. */
export const Definition = ({ of, name }: { of: string; name: string }) => {
  const translate = useTranslate();
  const [shown, setShown] = useState(false);
  return (
    <Tooltip
      describeChild
      title={translate(`programme.define.${of}`)}
      open={shown}
      onOpen={() => setShown(true)}
      onClose={() => setShown(false)}
      disableTouchListener
    >
      <IconButton
        size="small"
        className="no-print"
        aria-label={translate('programme.definition', { name })}
        onClick={() => setShown(true)}
      >
        <InfoOutlined fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
};
