import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { Alert, Box, Button, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';

/** Emergency number, ambulance, and the line for victims of domestic violence: public numbers, the same all over Poland. */
const numbers = { emergency: '112', ambulance: '999', blueLine: '800 120 002' } as const;

/** The child first, the record afterwards. */
export const CallForHelp = () => {
  const translate = useTranslate();
  return (
    <Alert severity="error" icon={false} sx={{ '& .MuiAlert-message': { width: '100%' } }}>
      <Typography sx={{ fontWeight: 650, mb: 1 }}>{translate('interventions.childFirst')}</Typography>
      <Box sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr 1fr', sm: 'repeat(3, max-content)' } }}>
        {Object.entries(numbers).map(([whose, number]) => (
          <Button
            key={whose}
            href={`tel:${number.replaceAll(' ', '')}`}
            variant={whose === 'emergency' ? 'contained' : 'outlined'}
            color="error"
            startIcon={<PhoneIcon />}
            sx={{
              minHeight: 48,
              px: 1,
              whiteSpace: 'nowrap',
              ...(whose === 'blueLine' && { gridColumn: { xs: '1 / -1', sm: 'auto' } }),
              ...(whose !== 'emergency' && { bgcolor: 'background.paper' }),
            }}
          >
            {translate(`interventions.call.${whose}`, { number })}
          </Button>
        ))}
      </Box>
    </Alert>
  );
};
