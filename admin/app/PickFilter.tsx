import { Box } from '@mui/material';
import { useListContext, useTranslate } from 'react-admin';
import { Pick } from './Pick.tsx';

type Props = {
  source: string;
  options: readonly (string | boolean)[];
  /** Key of what is chosen here. */
  label: string;
  /** Key under which each option has its words. */
  words: string;
};

/** One filter of a list as large buttons; the one that holds is let go by pressing it again. */
export const PickFilter = ({ source, options, label, words }: Props) => {
  const translate = useTranslate();
  const { filterValues, setFilters } = useListContext();
  const { [source]: chosen, ...others } = filterValues;
  return (
    <Box role="group" aria-label={translate(label)} sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
      {options.map((option) => {
        const key = String(option);
        const picked = String(chosen) === key;
        return (
          <Pick key={key} picked={picked} onClick={() => setFilters(picked ? others : { ...others, [source]: option })}>
            {translate(`${words}.${key}`)}
          </Pick>
        );
      })}
    </Box>
  );
};
