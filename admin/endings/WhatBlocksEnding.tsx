import { Alert, Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { EndingReadiness } from '#contract/endings.ts';
import type { Family } from '#contract/families.ts';

/** What has to be done before work can end, each with the way to it. */
export const WhatBlocksEnding = ({ family, readiness }: { family: Family; readiness: EndingReadiness }) => {
  const translate = useTranslate();
  const { ended, refused, unratedGoals, waitingProposalId, planNeeded, planId } = readiness;
  if (ended) return <Alert severity="info">{translate('endings.endedAlready')}</Alert>;
  if (refused) return <Alert severity="info">{translate('endings.refused')}</Alert>;
  return (
    <>
      {waitingProposalId && (
        <Alert severity="info">
          {translate('endings.waitsAlready')}{' '}
          <Link to={`/ending-proposals/${waitingProposalId}/show`}>{translate('endings.openProposal')}</Link>
        </Alert>
      )}
      {unratedGoals.length > 0 && (
        <Alert severity="warning">
          {translate('endings.rateFirst', { name: family.name, smart_count: unratedGoals.length })}
          <Box component="ul" sx={{ m: 0, mt: 1, pl: 2.5 }}>
            {unratedGoals.map(({ id, planId: of, title }) => (
              <Box component="li" key={id} sx={{ py: 1, overflowWrap: 'anywhere', '& a': { color: 'primary.main' } }}>
                <Link to={`/help-plans/${of}/show`}>{title}</Link>
              </Box>
            ))}
          </Box>
        </Alert>
      )}
      {planNeeded && !planId && <Alert severity="info">{translate('endings.noPlan')}</Alert>}
      {!planNeeded && !planId && <Alert severity="info">{translate('endings.forLife')}</Alert>}
    </>
  );
};
