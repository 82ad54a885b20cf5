import SealIcon from '@mui/icons-material/LockOutlined';
import { Chip } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { FileRef } from '../access/fileRef.ts';
import { useSeal } from './useSeal.ts';

export const SealChip = ({ file }: { file: FileRef }) => {
  const translate = useTranslate();
  const seal = useSeal(file);
  if (!seal) return null;
  return (
    <Chip
      color="warning"
      variant="outlined"
      icon={<SealIcon />}
      sx={{ mb: 1.5 }}
      label={translate('seals.sealed', { smart_count: seal.namedIds.length })}
    />
  );
};
