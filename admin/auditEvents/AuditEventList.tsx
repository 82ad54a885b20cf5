import { List as Lines, Paper, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import type { AuditEvent } from '#contract/auditEvents.ts';
import { useIdentity } from '../app/useIdentity.ts';
import { AuditEventFilters } from './AuditEventFilters.tsx';
import { AuditEventLine } from './AuditEventLine.tsx';
import { glancesOf } from './glances.ts';
import { WhoseFile } from './WhoseFile.tsx';

/** The log: who saw and changed what, the newest first. A supervisor comes here to ask who opened one file. */
export const AuditEventList = () => {
  return (
    <List
      title="auditEvents.title"
      actions={false}
      empty={false}
      exporter={false}
      sort={{ field: 'at', order: 'DESC' }}
      perPage={50}
      pagination={false}
      component="div"
    >
      <Stack sx={{ gap: 2, pb: 2 }}>
        <WhoseFile />
        <AuditEventFilters />
        <Events />
        <Pagination rowsPerPageOptions={[25, 50, 100]} />
      </Stack>
    </List>
  );
};

const Events = () => {
  const translate = useTranslate();
  // An officer searches event by event; a supervisor asks who looked, and when.
  const isOfficer = useIdentity()?.role === 'dataProtectionOfficer';
  const { data, total = 0 } = useListContext<AuditEvent>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('auditEvents.none')}</Typography>;
  const glances = isOfficer ? data.map((event) => ({ event, resources: [event.resource] })) : glancesOf(data);
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>
        {translate('auditEvents.count', { smart_count: total })}
        {glances.length < data.length && `. ${translate('auditEvents.together')}`}
      </Typography>
      <Paper variant="outlined">
        <Lines disablePadding>
          {glances.map((glance) => (
            <AuditEventLine key={glance.event.id} {...glance} />
          ))}
        </Lines>
      </Paper>
    </>
  );
};
