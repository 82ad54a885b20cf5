import ConflictIcon from '@mui/icons-material/BlockOutlined';
import SealIcon from '@mui/icons-material/LockOutlined';
import LogIcon from '@mui/icons-material/PolicyOutlined';
import { Button } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useIdentity } from '../app/useIdentity.ts';
import { DeclareConflict } from '../conflicts/DeclareConflict.tsx';
import { ChangeSeal } from '../seals/ChangeSeal.tsx';
import { SealFile } from '../seals/SealFile.tsx';
import { useSeal } from '../seals/useSeal.ts';
import { AccessMenu } from './AccessMenu.tsx';
import type { FileRef } from './fileRef.ts';
import { logOfFile } from './logOfFile.ts';

type Props = { file: FileRef; name: string; path: string };

/** What one may do about who opens this file: one thing for those who look after it, more for a supervisor. */
export const FileActions = ({ file, name, path }: Props) => {
  const translate = useTranslate();
  const role = useIdentity()?.role;
  const seal = useSeal(file);
  const [asked, setAsked] = useState<'conflict' | 'seal' | null>(null);
  const close = () => setAsked(null);
  const fileId = 'familyId' in file ? file.familyId : file.fosterFamilyId;

  return (
    <>
      {role === 'supervisor' ? (
        <AccessMenu
          items={[
            { label: 'access.log', Icon: LogIcon, link: logOfFile({ fileId, name, path }) },
            { label: seal ? 'seals.who' : 'seals.seal', Icon: SealIcon, choose: () => setAsked('seal') },
            { label: 'conflicts.declare', Icon: ConflictIcon, choose: () => setAsked('conflict') },
          ]}
        />
      ) : (
        <Button startIcon={<ConflictIcon />} onClick={() => setAsked('conflict')} sx={{ minHeight: 44 }}>
          {translate('conflicts.declare')}
        </Button>
      )}
      {asked === 'conflict' && <DeclareConflict file={file} name={name} onClose={close} />}
      {asked === 'seal' && !seal && <SealFile file={file} name={name} onClose={close} />}
      {asked === 'seal' && seal && <ChangeSeal seal={seal} onClose={close} />}
    </>
  );
};
