import { Link as Appearance, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { useIdentity } from '../app/useIdentity.ts';
import { isEntry, type Line } from './cardLines.ts';

/** Whom a line is about, as a way to its entry; of a closed file only that it is one. */
export const LineAbout = ({ line }: { line: Line }) => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  if (!isEntry(line)) return <>{line.words || translate(`workCards.kind.${line.kind}`)}</>;
  if (line.subjectName === null)
    return (
      <Typography component="span" variant="body2" sx={{ color: 'text.secondary', fontStyle: 'italic' }}>
        {translate(role === 'supervisor' ? 'workCards.closedFile' : 'workCards.closedOrLeft')}
      </Typography>
    );
  return (
    <Appearance component={Link} to={`/activity-logs/${line.id}/show`}>
      {line.subjectName}
    </Appearance>
  );
};

export function useKindOf() {
  const translate = useTranslate();
  return (line: Line) => {
    if (!isEntry(line)) return line.words ? translate(`workCards.kind.${line.kind}`) : '';
    if (line.kind === null) return '';
    const kind = translate(`visits.kind.${line.kind}`);
    return line.outcome === 'tookPlace' ? kind : `${kind}: ${translate(`visits.outcome.${line.outcome}`)}`;
  };
}
