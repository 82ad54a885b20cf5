import InfoOutlined from '@mui/icons-material/InfoOutlined';
import { IconButton, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';

const longEnoughToRead = 30_000;

/** What a figure counts: on hover, on focus, and on tap until one taps elsewhere. */
export const Definition = ({ of, name }: { of: string; name: string }) => {
  const translate = useTranslate();
  return (
    <Tooltip
      describeChild
      title={translate(`programme.define.${of}`)}
      enterTouchDelay={0}
      leaveTouchDelay={longEnoughToRead}
    >
      <IconButton size="small" className="no-print" aria-label={translate('programme.definition', { name })}>
        <InfoOutlined fontSize="inherit" />
      </IconButton>
    </Tooltip>
  );
};
