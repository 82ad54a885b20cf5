import { Link as Appearance } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Props = {
  /** Whose figure it is. */
  name: string;
  what: string;
  count: number | string;
  to: string;
  /** More than none is a reason to look. */
  alarming?: boolean;
};

export const TeamFigure = ({ name, what, count, to, alarming = false }: Props) => {
  const translate = useTranslate();
  const loud = alarming && count !== 0;
  return (
    <Appearance
      component={Link}
      to={to}
      aria-label={translate('team.openList', { name, what: translate(`team.${what}`), count })}
      sx={{
        // Big enough for a finger.
        display: 'inline-block',
        py: 0.5,
        fontVariantNumeric: 'tabular-nums',
        ...(loud && { fontWeight: 700, color: 'error.main', textDecorationColor: 'currentColor' }),
      }}
    >
      {count}
    </Appearance>
  );
};
