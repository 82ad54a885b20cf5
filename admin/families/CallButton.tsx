import PhoneIcon from '@mui/icons-material/PhoneOutlined';
import { Button } from '@mui/material';

/** The number itself, and a tap that dials it. */
export const CallButton = ({ phone }: { phone: string | null }) =>
  phone && (
    <Button
      href={`tel:${phone.replaceAll(' ', '')}`}
      variant="outlined"
      startIcon={<PhoneIcon />}
      sx={{ minHeight: 44 }}
    >
      {phone}
    </Button>
  );
