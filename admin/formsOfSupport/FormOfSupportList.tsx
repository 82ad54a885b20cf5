import Add from '@mui/icons-material/Add';
import { Link as Appearance, Box, Button, Chip, Paper, Stack, Typography } from '@mui/material';
import { List, useCanAccess, useListContext, useLocaleState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { assistantForms, coordinatorForms, type FormOfSupport } from '#contract/formsOfSupport.ts';
import { dayInWords } from '../app/Day.tsx';
import { Retirement } from './Retirement.tsx';

/** The unit's dictionary under the forms the programme names, in the programme's order. */
export const FormOfSupportList = () => (
  <List
    title="formsOfSupport.title"
    actions={false}
    empty={false}
    exporter={false}
    sort={{ field: 'programmeForm', order: 'ASC' }}
    perPage={100}
    pagination={false}
    component="div"
  >
    <Dictionary />
  </List>
);

const Dictionary = () => {
  const translate = useTranslate();
  const { canAccess: mayAdd } = useCanAccess({ resource: 'forms-of-support', action: 'create' });
  return (
    <Stack sx={{ gap: 3, pb: 2 }}>
      <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', alignItems: 'flex-start' }}>
        <Typography sx={{ flex: '1 1 320px', maxWidth: '75ch' }}>{translate('formsOfSupport.about')}</Typography>
        {mayAdd && (
          <Button component={Link} to="/forms-of-support/create" variant="contained" startIcon={<Add />}>
            {translate('formsOfSupport.add')}
          </Button>
        )}
      </Box>
      <FormsOf profession="assistants" forms={assistantForms} />
      <FormsOf profession="coordinators" forms={coordinatorForms} />
    </Stack>
  );
};

type FormsProps = { profession: string; forms: readonly FormOfSupport['programmeForm'][] };

const FormsOf = ({ profession, forms }: FormsProps) => {
  const translate = useTranslate();
  const { data = [] } = useListContext<FormOfSupport>();
  const theirs = data
    .filter(({ programmeForm }) => forms.includes(programmeForm))
    .toSorted((a, b) => forms.indexOf(a.programmeForm) - forms.indexOf(b.programmeForm));
  return (
    <Box component="section">
      <Typography component="h2" variant="h6" sx={{ mb: 1 }}>
        {translate(`programme.work.${profession}`)}
      </Typography>
      <Stack sx={{ gap: 1 }}>
        {theirs.map((form) => (
          <Entry key={form.id} form={form} />
        ))}
      </Stack>
    </Box>
  );
};

const Entry = ({ form }: { form: FormOfSupport }) => {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  const { id, namePl, nameEn, code, programmeForm, retiredOn, can } = form;
  const [name, otherName] = locale === 'en' ? [nameEn, namePl] : [namePl, nameEn];
  const countsAs = translate(`programme.form.${programmeForm}`);

  return (
    <Paper
      component="article"
      variant="outlined"
      sx={{ p: 1.5, display: 'flex', gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 280px', minWidth: 0 }}>
        {can.update ? (
          <Appearance component={Link} to={`/forms-of-support/${id}`} sx={{ fontWeight: 600 }}>
            {name}
          </Appearance>
        ) : (
          <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
        )}
        <Typography variant="body2" sx={{ color: 'text.secondary' }}>
          {otherName} · {code}
        </Typography>
        <Typography variant="body2">
          {translate('resources.forms-of-support.fields.programmeForm')}: {countsAs}
        </Typography>
      </Box>
      <Chip
        size="small"
        variant={retiredOn ? 'outlined' : 'filled'}
        label={
          retiredOn
            ? translate('formsOfSupport.retired', { day: dayInWords(retiredOn) })
            : translate('formsOfSupport.inUse')
        }
      />
      {can.update && <Retirement form={form} name={name} />}
    </Paper>
  );
};
