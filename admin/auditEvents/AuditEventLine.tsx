import { Link as Appearance, Box, Button, ListItem, Typography } from '@mui/material';
import { useId, useState } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { Instant } from '../app/Instant.tsx';
import { useIdentity } from '../app/useIdentity.ts';
import type { Glance } from './glances.ts';

const shownAtOnce = 2;

/** "Anna Nowak (Asystent rodziny): otwarto: rodziny": a sentence, then the ids it concerns. */
export const AuditEventLine = ({ event, resources }: Glance) => {
  const translate = useTranslate();
  const isOfficer = useIdentity()?.role === 'dataProtectionOfficer';
  const { at, actorId, actorName, actorRole, action, resource, resourceIds, fileIds, fields } = event;
  const who = actorName || translate('auditEvents.unknownActor', { id: actorId });
  const what = resources.map((each) => translate(`auditEvents.what.${each}`, { _: each })).join(', ');
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
        {isOfficer && !aboutSession && (
          <>
            <Ids of="resourceId" ids={resourceIds} />
            <Ids of="fileId" ids={fileIds.filter((id) => !resourceIds.includes(id))} />
          </>
        )}
      </div>
    </ListItem>
  );
};

/** What an officer goes on searching by; to others they say nothing. */
const Ids = ({ of, ids }: { of: 'resourceId' | 'fileId'; ids: string[] }) => {
  const translate = useTranslate();
  const listId = useId();
  const { filterValues, setFilters } = useListContext();
  const [all, setAll] = useState(ids.length <= shownAtOnce);
  if (ids.length === 0) return null;
  return (
    <Box>
      {ids.length > shownAtOnce && (
        <Button size="small" aria-expanded={all} aria-controls={listId} onClick={() => setAll(!all)}>
          {translate(`auditEvents.${of}.${all ? 'hide' : 'show'}`, { count: ids.length })}
        </Button>
      )}
      <Box component="ul" id={listId} hidden={!all} sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {ids.map((id) => (
          <li key={id}>
            {of === 'fileId' && `${translate('auditEvents.fileId.label')}: `}
            <Appearance
              component="button"
              type="button"
              variant="body2"
              aria-label={translate(`auditEvents.${of}.only`, { id })}
              onClick={() => setFilters({ ...filterValues, [of]: id })}
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
