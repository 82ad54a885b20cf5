import { Alert, List, ListItem, ListItemText, Typography } from '@mui/material';
import { useGetList, useTranslate } from 'react-admin';
import type { AuditEvent } from '#contract/auditEvents.ts';
import { Instant } from '../app/Instant.tsx';

const shown = 10;

/** When somebody signed in with this account, or tried to: its owner notices first when it was not them. */
export const SignIns = ({ staffId }: { staffId: string }) => {
  const translate = useTranslate();
  const { data } = useGetList<AuditEvent>('audit-events', {
    filter: { actorId: staffId, resource: 'session' },
    sort: { field: 'at', order: 'DESC' },
    pagination: { page: 1, perPage: shown },
  });
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('sessions.signIns.none')}</Typography>;
  return (
    <>
      <Typography sx={{ color: 'text.secondary' }}>{translate('sessions.signIns.about')}</Typography>
      {data.some(({ action }) => action === 'signInRefused') && (
        <Alert severity="warning" sx={{ mt: 1 }}>
          {translate('sessions.signIns.refusedMeans')}
        </Alert>
      )}
      <List dense disablePadding>
        {data.map(({ id, at, action }) => (
          <ListItem key={id} disableGutters divider>
            <ListItemText
              primary={translate(`sessions.signIns.${action}`)}
              slotProps={{
                primary: { sx: action === 'signInRefused' ? { fontWeight: 650, color: 'error.main' } : {} },
              }}
            />
            <Typography variant="body2" sx={{ fontVariantNumeric: 'tabular-nums' }}>
              <Instant value={at} />
            </Typography>
          </ListItem>
        ))}
      </List>
    </>
  );
};
