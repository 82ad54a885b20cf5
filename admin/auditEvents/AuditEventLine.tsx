import { Link as Appearance, Box, Button, ListItem, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import type { AuditEvent } from '#contract/auditEvents.ts';
import { Instant } from '../app/Instant.tsx';

const shownAtOnce = 2;

/** "Anna Nowak (Asystent rodziny): otwarto: rodziny": a sentence, then the ids it concerns. */
export const AuditEventLine = ({ event }: { event: AuditEvent }) => {
  const translate = useTranslate();
  const { at, actorId, actorName, actorRole, action, resource, resourceIds, fields } = event;
  const who = actorName || translate('auditEvents.unknownActor', { id: actorId });
  const what = translate(`auditEvents.what.${resource}`, { _: resource });
  const aboutSession = resource === 'session';
  // Before a role is known there is nothing to say about it.
  const role = action === 'signInRefused' ? '' : ` (${translate(`staff.role.${actorRole}`)})`;
  const namesOfFields = fields
    .filter((field) => field !== 'id')
    .map((field) =>
      translate(`auditEvents.field.${field}`, { _: translate(`resources.${resource}.fields.${field}`, { _: field }) }),
    );

  return (
    <ListItem divider sx={{ display: 'grid', gap: 0.5, gridTemplateColumns: { md: '160px minmax(0, 1fr)' } }}>
      <Typography variant="body2" sx={{ color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        <Instant value={at} />
      </Typography>
      <div>
        <Typography>
          <strong>{who}</strong>
          {role}: {translate(`auditEvents.did.${action}`, { what })}
        </Typography>
        {namesOfFields.length > 0 && (
          <Typography variant="body2">
            {translate('auditEvents.fields', { fields: namesOfFields.join(', ') })}
          </Typography>
        )}
        {!aboutSession && resourceIds.length > 0 && <Ids ids={resourceIds} />}
      </div>
    </ListItem>
  );
};

const Ids = ({ ids }: { ids: string[] }) => {
  const translate = useTranslate();
  const listId = useId();
  const { filterValues, setFilters } = useListContext();
  const [all, setAll] = useState(ids.length <= shownAtOnce);
  return (
    <Box>
      {ids.length > shownAtOnce && (
        <Button size="small" aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
          {translate(`auditEvents.${all ? 'hide' : 'show'}`, { count: ids.length })}
        </Button>
      )}
      <Box component="ul" id={listId} hidden={!all} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {ids.map((id) => (
          <li key={id}>
            <Appearance
              component="button"
              type="button"
              variant="body2"
              aria-label={translate('auditEvents.onlyThis', { id })}
              onClick={() => setFilters({ ...filterValues, resourceId: id })}
              sx={{ fontFamily: 'monospace', textAlign: 'left', overflowWrap: 'anywhere' }}
            >
              {id}
            </Appearance>
          </li>
        ))}
      </Box>
    </Box>
  );
};
