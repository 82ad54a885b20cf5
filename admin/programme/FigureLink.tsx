import { Link as Appearance, Tooltip } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Props = {
  to: string;
  /** What the figure counts, for those who hear the link without its surroundings. */
  name: string;
  figure: string;
  /** Key of the definition, shown on hover and focus. */
  define?: string;
};

/** A figure that opens the list behind it. */
export const FigureLink = ({ to, name, figure, define }: Props) => {
  const translate = useTranslate();
  return (
    <Tooltip describeChild title={define ? translate(`programme.define.${define}`) : ''} disableTouchListener>
      <Appearance component={Link} to={to} aria-label={translate('programme.openList', { name, figure })}>
        {figure}
      </Appearance>
    </Tooltip>
  );
};
