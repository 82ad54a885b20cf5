import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Piece, wordDiff } from './wordDiff.ts';

type Props = {
  label: string;
  before: string | undefined;
  after: string | undefined;
  /** Also what is the same in both. */
  all: boolean;
};

/**
 * One text in two versions: beside each other on a desk, under each other in the hand. What only one version has stands
 * alone on its side.
 */
export const ChangedText = ({ label, before, after, all }: Props) => {
  if (!before && !after) return null;
  if (before === after && !all) return null;
  const pieces = wordDiff(before ?? '', after ?? '');
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      {before === after ? (
        <Typography sx={whole}>{after}</Typography>
      ) : (
        <Box sx={{ display: 'grid', columnGap: 3, rowGap: 0.5, gridTemplateColumns: { md: '1fr 1fr' } }}>
          {before !== undefined && <Side as="del" pieces={pieces.before} />}
          {after !== undefined && <Side as="ins" pieces={pieces.after} />}
        </Box>
      )}
    </Box>
  );
};

const Side = ({ as, pieces }: { as: 'del' | 'ins'; pieces: Piece[] }) => {
  const translate = useTranslate();
  const { color, column, word } = sides[as];
  return (
    <Typography component="div" sx={{ ...whole, borderLeft: 3, pl: 1, borderColor: color, gridColumn: { md: column } }}>
      <Box component="span" sx={{ display: { md: 'none' }, color: 'text.secondary' }}>
        {translate(`plans.comparison.${word}`)}:{' '}
      </Box>
      {pieces.length === 0 && '—'}
      {pieces.map(({ text, changed }, place) =>
        changed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else
          <Box component={as} key={place} sx={sides[as].marked}>
            {text}
          </Box>
        ) : (
          text
        ),
      )}
    </Typography>
  );
};

const whole = { whiteSpace: 'pre-line', overflowWrap: 'anywhere' } as const;

/** Not by colour alone: what is gone is struck through, what is new is underlined. */
const sides = {
  del: {
    word: 'before',
    column: 1,
    color: 'error.light',
    marked: { textDecoration: 'line-through', backgroundColor: 'rgba(211, 47, 47, 0.14)' },
  },
  ins: {
    word: 'after',
    column: 2,
    color: 'success.light',
    marked: { textDecoration: 'underline', backgroundColor: 'rgba(46, 125, 50, 0.16)' },
  },
} as const;
