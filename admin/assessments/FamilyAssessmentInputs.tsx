import { Box, Paper, Typography } from '@mui/material';
import { useMemo } from 'react';
import { DateInput, RadioButtonGroupInput, TextInput, useGetList, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { type AreaFinding, AreaRating, AssessedArea, FamilyConclusion } from '#contract/assessments.ts';
import { warsawDay } from '#contract/calendar.ts';
import type { HelpPlan } from '#contract/plans.ts';
import { Pick } from '../app/Pick.tsx';
import { ProgressChip } from '../plans/PlanChips.tsx';
import { useGoalsOfPlan } from '../plans/useGoalsOfPlan.ts';

/** The inputs of a family's assessment: period, areas, goals of the plan beside, effort, obstacles, conclusion. */
export const FamilyAssessmentInputs = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const today = warsawDay(new Date());
  const choices = FamilyConclusion.options.map((id) => ({ id, name: translate(`assessments.conclusion.${id}`) }));
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap' }}>
        <DateInput source="heldOn" isRequired slotProps={{ htmlInput: { max: today } }} />
        <DateInput source="periodFrom" parse={orNothing} slotProps={{ htmlInput: { max: today } }} />
        <DateInput source="periodUntil" parse={orNothing} slotProps={{ htmlInput: { max: today } }} />
      </Box>
      <Areas />
      <GoalsInForce familyId={familyId} />
      <TextInput source="effort" multiline minRows={2} parse={asWritten} fullWidth />
      <TextInput source="obstacles" multiline minRows={2} parse={asWritten} fullWidth />
      <TextInput source="summary" multiline minRows={5} isRequired parse={asWritten} fullWidth />
      <RadioButtonGroupInput source="conclusion" choices={choices} row={false} isRequired />
      <TextInput source="participants" multiline minRows={2} parse={asWritten} fullWidth />
    </>
  );
};

const asWritten = (text: string) => text;
const orNothing = (text: string) => text || null;

/** Each area with how it compares to the assessment before, in one tap, and words. */
const Areas = () => {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const areas: AreaFinding[] = useWatch({ name: 'areas' }) ?? [];
  const set = (found: AreaFinding) =>
    setValue('areas', [...areas.filter(({ area }) => area !== found.area), found], { shouldDirty: true });

  return (
    <Box component="section" aria-label={translate('resources.assessments.fields.areas')} sx={{ width: '100%', mb: 2 }}>
      <Typography component="h2" variant="h6">
        {translate('resources.assessments.fields.areas')}
      </Typography>
      <Typography variant="body2" sx={{ color: 'text.secondary', mb: 1 }}>
        {translate('assessments.areasHelp')}
      </Typography>
      {AssessedArea.options.map((area) => {
        const found = areas.find((each) => each.area === area);
        return (
          <Box
            key={area}
            component="fieldset"
            sx={{ border: 0, borderTop: 1, borderColor: 'divider', p: 0, pt: 1, m: 0, mb: 1.5, minWidth: 0 }}
          >
            <Typography component="legend" sx={{ fontWeight: 600, float: 'left', width: '100%', mb: 0.5 }}>
              {translate(`assessments.area.${area}`)}
            </Typography>
            <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', clear: 'both' }}>
              {AreaRating.options.map((rating) => (
                <Pick
                  key={rating}
                  picked={found?.rating === rating}
                  onClick={() => set({ words: '', ...found, area, rating })}
                >
                  {translate(`assessments.rating.${rating}`)}
                </Pick>
              ))}
            </Box>
            {found && found.rating !== 'notApplicable' && (
              <AreaWords words={found.words} area={area} onChange={(words) => set({ ...found, words })} />
            )}
          </Box>
        );
      })}
    </Box>
  );
};

type AreaWordsProps = { area: AreaFinding['area']; words: string; onChange: (words: string) => void };

const AreaWords = ({ area, words, onChange }: AreaWordsProps) => {
  const translate = useTranslate();
  return (
    <Box
      component="textarea"
      aria-label={translate('assessments.wordsOf', { area: translate(`assessments.area.${area}`) })}
      placeholder={translate('assessments.words')}
      value={words}
      maxLength={2000}
      onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)}
      rows={2}
      sx={{
        mt: 1,
        width: '100%',
        boxSizing: 'border-box',
        font: 'inherit',
        p: 1,
        border: 1,
        borderColor: 'text.secondary',
        borderRadius: 1,
        bgcolor: 'background.paper',
        color: 'text.primary',
      }}
    />
  );
};

/** How far the goals of the plan in force have come: to look at while assessing, changed with visits and in the plan. */
const GoalsInForce = ({ familyId }: { familyId: string }) => {
  const translate = useTranslate();
  const filter = useMemo(() => ({ familyId, kind: 'familyWorkPlan', status: 'inForce' }), [familyId]);
  const { data: plans } = useGetList<HelpPlan>('help-plans', { filter, pagination: { page: 1, perPage: 1 } });
  const goals = useGoalsOfPlan(plans?.[0]?.id);
  if (!plans) return null;

  return (
    <Paper variant="outlined" sx={{ p: 2, mb: 2, width: '100%', boxSizing: 'border-box' }}>
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate('assessments.goals')}
      </Typography>
      {plans.length === 0 && <Typography>{translate('assessments.noPlan')}</Typography>}
      {goals?.map(({ id, title, progress }) => (
        <Box key={id} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center', py: 0.5 }}>
          <Typography sx={{ flex: '1 1 200px', overflowWrap: 'anywhere' }}>{title}</Typography>
          <ProgressChip progress={progress} />
        </Box>
      ))}
    </Paper>
  );
};
