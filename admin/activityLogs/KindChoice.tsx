import { useTranslate } from 'react-admin';
import { ActivityKind } from '#contract/activityLogs.ts';
import { Pick } from '../app/Pick.tsx';
import { PickLine } from '../app/PickLine.tsx';
import type { Change, Entry } from './entry.ts';
import { asKind } from './kinds.ts';

type Props = { entry: Pick<Entry, 'kind' | 'outcome'>; change: Change; kinds?: readonly Entry['kind'][] };

/** A visit, unless one says otherwise. */
export const KindChoice = ({ entry, change, kinds = ActivityKind.options }: Props) => {
  const translate = useTranslate();
  return (
    <PickLine label={translate('resources.activity-logs.fields.kind')}>
      {kinds.map((kind) => (
        <Pick key={kind} picked={entry.kind === kind} onClick={() => change(asKind(entry, kind))}>
          {translate(`visits.kind.${kind}`)}
        </Pick>
      ))}
    </PickLine>
  );
};
