import { ToggleButton, ToggleButtonGroup } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type WorkCardLine, WorkCardState } from '#contract/workCards.ts';

type Props = { cards: WorkCardLine[]; state: string; onChoose: (state: string) => void };

/** How many cards are how far; pressed, only those. */
export const StateFilter = ({ cards, state, onChoose }: Props) => {
  const translate = useTranslate();
  const count = (wanted: string) => cards.filter((card) => !wanted || card.state === wanted).length;
  return (
    <ToggleButtonGroup
      exclusive
      size="small"
      color="primary"
      aria-label={translate('workCards.filter')}
      value={state}
      onChange={(_, chosen: string | null) => onChoose(chosen ?? '')}
      sx={{ flexWrap: 'wrap' }}
    >
      {['', ...WorkCardState.options].map((each) => (
        <ToggleButton key={each} value={each} sx={{ minHeight: 44, textTransform: 'none' }}>
          {translate(`workCards.state.${each || 'any'}`)} ({count(each)})
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
};
