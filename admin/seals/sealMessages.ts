import type { seals } from '#contract/seals.ts';
import type { Messages } from '../app/messages.ts';

export const sealMessages = {
  pl: {
    resources: {
      seals: {
        name: 'Pieczęć |||| Pieczęcie |||| Pieczęci',
        forcedCaseName: 'pieczęć',
        fields: {
          subjectName: 'Akta',
          reason: 'Powód',
          namedIds: 'Kto może otwierać te akta',
          namedNames: 'Kto może otwierać te akta',
          sealedByName: 'Kto zapieczętował',
          sealedAt: 'Zapieczętowano',
          liftedAt: 'Zdjęto',
          lifted: 'Zdjęta',
        },
      },
    },
    seals: {
      sealed:
        'Zapieczętowane: %{smart_count} osoba |||| Zapieczętowane: %{smart_count} osoby |||| Zapieczętowane: %{smart_count} osób',
      seal: 'Zapieczętuj akta',
      sealSave: 'Zapieczętuj',
      done: 'Zapieczętowano akta.',
      means:
        'Akta zobaczą tylko wskazane osoby. Wszyscy pozostali, także prowadzący i inni kierownicy, stracą dostęp od razu i nie zobaczą nawet, że te akta istnieją.',
      reasonHelp: 'Co najmniej 10 znaków. Powód widzą tylko wskazani kierownicy.',
      yourself: 'Wśród wskazanych osób musisz być Ty.',
      who: 'Pieczęć: kto może otwierać',
      changed: 'Zapisano listę osób.',
      lift: 'Zdejmij pieczęć',
      liftMeans: 'Akta zobaczą znowu wszyscy, którzy je prowadzą lub kogoś zastępują, oraz każdy kierownik.',
      keep: 'Zostaw pieczęć',
      lifted: 'Zdjęto pieczęć.',
    },
  },
  en: {
    resources: {
      seals: {
        name: 'Seal |||| Seals',
        forcedCaseName: 'seal',
        fields: {
          subjectName: 'File',
          reason: 'Reason',
          namedIds: 'Who may open this file',
          namedNames: 'Who may open this file',
          sealedByName: 'Sealed by',
          sealedAt: 'Sealed',
          liftedAt: 'Lifted',
          lifted: 'Lifted',
        },
      },
    },
    seals: {
      sealed: 'Sealed: %{smart_count} person |||| Sealed: %{smart_count} persons',
      seal: 'Seal the file',
      sealSave: 'Seal',
      done: 'The file is sealed.',
      means:
        'Only the persons named will see the file. Everyone else, those who look after it and other supervisors too, loses it at once and will not even see that it exists.',
      reasonHelp: 'At least 10 characters. Only the supervisors named see the reason.',
      yourself: 'You must be among the persons named.',
      who: 'Seal: who may open',
      changed: 'The persons named are saved.',
      lift: 'Lift the seal',
      liftMeans: 'Everyone who looks after the file or stands in, and every supervisor, will see it again.',
      keep: 'Keep the seal',
      lifted: 'The seal is lifted.',
    },
  },
} satisfies Messages<typeof seals>;
