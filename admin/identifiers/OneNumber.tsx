import EditIcon from '@mui/icons-material/EditOutlined';
import HideIcon from '@mui/icons-material/VisibilityOffOutlined';
import ShowIcon from '@mui/icons-material/VisibilityOutlined';
import { Box, Button, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { warsawDay } from '#contract/calendar.ts';
import type { Identifier, IdentifierKind } from '#contract/identifiers.ts';
import { dayInWords } from '../app/Day.tsx';
import { EnterNumber } from './EnterNumber.tsx';
import { ShowNumber } from './ShowNumber.tsx';
import { secondsShown, useShownNumber } from './useShownNumber.ts';

type Props = {
  kind: IdentifierKind;
  /** Absent while none is recorded. */
  identifier: Identifier | undefined;
  personId: string;
  name: string;
  onChanged: () => void;
};

export const OneNumber = ({ kind, identifier, personId, name, onChanged }: Props) => {
  const translate = useTranslate();
  const [dialog, setDialog] = useState<'show' | 'enter' | null>(null);
  const { number, wasShown, show, hide } = useShownNumber();
  const words = { kind: translate(`identifiers.kind.${kind}`), name };
  const close = () => setDialog(null);

  return (
    <Box component="li" sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
      <Box sx={{ flex: '1 1 170px', minWidth: 0 }}>
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {words.kind}
        </Typography>
        <Typography
          sx={{
            fontVariantNumeric: 'tabular-nums',
            letterSpacing: identifier && '0.06em',
            color: identifier ? 'text.primary' : 'text.secondary',
            overflowWrap: 'anywhere',
          }}
        >
          {number ?? identifier?.masked ?? translate('identifiers.none')}
        </Typography>
        <Typography variant="body2" role="status" sx={{ color: 'text.secondary' }}>
          {number && translate('identifiers.visibleFor', { seconds: secondsShown })}
          {!number && wasShown && translate('identifiers.hidden')}
        </Typography>
        {identifier && !number && !wasShown && (
          <Typography variant="body2" sx={{ color: 'text.secondary' }}>
            {translate('identifiers.recorded', {
              day: dayInWords(warsawDay(new Date(identifier.recordedAt))),
              who: identifier.recordedByName,
            })}
          </Typography>
        )}
      </Box>
      {/* Together, beside the number or under it. */}
      <Box sx={{ display: 'flex', gap: 1, ml: -1 }}>
        {identifier && (
          <Button
            startIcon={number ? <HideIcon /> : <ShowIcon />}
            aria-label={translate(`identifiers.${number ? 'hideOf' : 'showOf'}`, words)}
            onClick={number ? hide : () => setDialog('show')}
            sx={{ minHeight: 44 }}
          >
            {translate(`identifiers.${number ? 'hide' : 'show'}`)}
          </Button>
        )}
        <Button
          startIcon={<EditIcon />}
          aria-label={translate(`identifiers.${identifier ? 'changeOf' : 'enterOf'}`, words)}
          onClick={() => setDialog('enter')}
          sx={{ minHeight: 44 }}
        >
          {translate(`identifiers.${identifier ? 'change' : 'enter'}`)}
        </Button>
      </Box>
      {dialog === 'show' && identifier && (
        <ShowNumber
          id={identifier.id}
          title={translate('identifiers.showOf', words)}
          onShown={(clear) => {
            show(clear);
            close();
          }}
          onClose={close}
        />
      )}
      {dialog === 'enter' && (
        <EnterNumber
          kind={kind}
          personId={personId}
          replacesId={identifier?.id ?? null}
          title={translate(`identifiers.${identifier ? 'changeOf' : 'enterOf'}`, words)}
          onChanged={() => {
            hide();
            onChanged();
          }}
          onClose={close}
        />
      )}
    </Box>
  );
};
