import { Alert, Button } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { type AlikePerson, alikeEndpoint } from '#contract/families.ts';
import { dayInWords } from '../app/Day.tsx';
import { callApi } from '../app/http.ts';
import { usePaused } from '../app/usePaused.ts';

type Props = { familyId: string; onChoose: (personId: string) => void };

/** While somebody new is typed in: whether they are on file already, as far as whoever types sees. */
export const PeopleAlike = ({ familyId, onChoose }: Props) => {
  const translate = useTranslate();
  const [givenName, familyName, bornOn] = useWatch({ name: ['givenName', 'familyName', 'bornOn'] });
  const asked = usePaused({ givenName, familyName, bornOn: bornOn || null });
  const complete = alikeEndpoint.body.safeParse(asked).success;
  const { data: found = [] } = useQuery({
    queryKey: ['family-members/alike', asked],
    queryFn: async ({ signal }) =>
      (await callApi<AlikePerson[]>(alikeEndpoint.path, { method: 'POST', body: asked, signal })).data,
    enabled: complete,
    retry: false,
    gcTime: 0,
  });

  return (
    <div role="status">
      {complete &&
        found.map((person) => {
          const here = person.families.some((each) => each.familyId === familyId);
          return (
            <Alert
              key={person.personId}
              severity="warning"
              sx={{ mb: 2, '& .MuiAlert-message': { overflowWrap: 'anywhere' } }}
            >
              {translate('families.alike.found', {
                who: [
                  `${person.givenName} ${person.familyName}`,
                  person.bornOn && translate('families.bornOn', { day: dayInWords(person.bornOn) }),
                ]
                  .filter(Boolean)
                  .join(', '),
                where: person.families.map(({ name }) => name).join(', ') || '–',
              })}{' '}
              {here ? (
                translate('families.alike.here')
              ) : (
                <Button
                  variant="outlined"
                  color="inherit"
                  onClick={() => onChoose(person.personId)}
                  sx={{ display: 'block', mt: 1, minHeight: 44 }}
                >
                  {translate('families.alike.choose')}
                </Button>
              )}
            </Alert>
          );
        })}
    </div>
  );
};
