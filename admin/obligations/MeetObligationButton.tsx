import { Button } from '@mui/material';
import { useCanAccess, useTranslate } from 'react-admin';
import { Link } from 'react-router';
import type { Obligation } from '#contract/obligations.ts';
import { draftPath } from '../plans/planPaths.ts';

type Deed = {
  /** What one makes, or opens, to meet the duty; who may not sees no button. */
  resource: string;
  action?: 'show' | 'edit';
  /** Key under `obligations`. */
  label: string;
  path: (about: Pick<Obligation, 'familyId' | 'childId'>) => string;
};

const assess: Deed = {
  resource: 'assessments',
  label: 'recordAssessment',
  path: ({ familyId, childId }) => `/assessments/create?${familyId ? `familyId=${familyId}` : `childId=${childId}`}`,
};

const writeToCourt: Deed = {
  resource: 'court-dates',
  label: 'writeToCourt',
  path: ({ familyId }) => `/families/${familyId}/show?part=intake`,
};

const intake = (label: string): Deed => ({
  resource: 'intakes',
  action: 'edit',
  label,
  path: ({ familyId }) => `/families/${familyId}/show?part=intake`,
});

/** The one thing to do about each kind of duty. */
const deeds: Record<Obligation['rule'], Deed> = {
  communityInterview: intake('recordInterview'),
  urgentInterview: intake('recordInterview'),
  forLifeAnswer: intake('decideOnIntake'),
  familyAssessment: assess,
  childAssessment: assess,
  firstPlan: {
    resource: 'help-plans',
    label: 'draftPlan',
    path: (about) => draftPath({ kind: 'familyWorkPlan', ...about }),
  },
  blueCard: {
    resource: 'blue-cards',
    label: 'passOnBlueCard',
    path: ({ familyId }) => `/families/${familyId}/show?part=safety`,
  },
  courtReport: writeToCourt,
  courtOpinion: writeToCourt,
  monitoringEnd: {
    resource: 'families',
    action: 'show',
    label: 'openMonitored',
    path: ({ familyId }) => `/families/${familyId}/show`,
  },
};

/** Takes whoever may to what meets the duty. */
export const MeetObligationButton = ({ obligation }: { obligation: Obligation }) => {
  const translate = useTranslate();
  const { resource, action = 'create', label, path } = deeds[obligation.rule];
  const { canAccess } = useCanAccess({ resource, action });
  if (!canAccess || obligation.metOn || obligation.closedOn) return null;

  return (
    <Button component={Link} to={path(obligation)} variant="contained" sx={{ flexShrink: 0 }}>
      {translate(`obligations.${label}`)}
    </Button>
  );
};
