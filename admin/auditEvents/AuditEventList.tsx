import { List as Lines, Paper, Stack, Typography } from '@mui/material';
import { List, Pagination, useListContext, useTranslate } from 'react-admin';
import type { AuditEvent } from '#contract/auditEvents.ts';
import { AuditEventFilters } from './AuditEventFilters.tsx';
import { AuditEventLine } from './AuditEventLine.tsx';

/** The data-protection officer's log: who saw and changed what, the newest first. */
export const AuditEventList = () => {
  const translate = useTranslate();
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
        <Typography sx={{ maxWidth: '75ch' }}>{translate('auditEvents.about')}</Typography>
        <AuditEventFilters />
        <Events />
        <Pagination rowsPerPageOptions={[25, 50, 100]} />
      </Stack>
    </List>
  );
};

const Events = () => {
  const translate = useTranslate();
  const { data, total = 0 } = useListContext<AuditEvent>();
  if (!data) return null;
  if (data.length === 0) return <Typography>{translate('auditEvents.none')}</Typography>;
  return (
    <>
      <Typography sx={{ fontWeight: 600 }}>{translate('auditEvents.count', { smart_count: total })}</Typography>
      <Paper variant="outlined">
        <Lines disablePadding>
          {data.map((event) => (
            <AuditEventLine key={event.id} event={event} />
          ))}
        </Lines>
      </Paper>
    </>
  );
};
