import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Piece, wordDiff } from './wordDiff.ts';

type Props = { label: string; before?: string | undefined; after?: string | undefined };

/** One text in two versions: beside each other on a desk, under each other in the hand; said once when it is the same. */
export const ChangedText = ({ label, before = '', after = '' }: Props) => {
  if (!before && !after) return null;
  const pieces = wordDiff(before, after);
  return (
    <Box sx={{ mt: 1 }}>
      <Typography variant="body2" sx={{ color: 'text.secondary' }}>
        {label}
      </Typography>
      {before === after ? (
        <Typography sx={whole}>{after}</Typography>
      ) : (
        <Box sx={{ display: 'grid', columnGap: 3, rowGap: 0.5, gridTemplateColumns: { md: '1fr 1fr' } }}>
          <Side as="del" pieces={pieces.before} />
          <Side as="ins" pieces={pieces.after} />
        </Box>
      )}
    </Box>
  );
};

const Side = ({ as, pieces }: { as: 'del' | 'ins'; pieces: Piece[] }) => {
  const translate = useTranslate();
  return (
    <Typography sx={{ ...whole, borderLeft: 3, pl: 1, borderColor: as === 'del' ? 'error.light' : 'success.light' }}>
      <Box component="span" sx={{ display: { md: 'none' }, color: 'text.secondary' }}>
        {translate(`plans.comparison.${as === 'del' ? 'before' : 'after'}`)}:{' '}
      </Box>
      {pieces.length === 0 && '—'}
      {pieces.map(({ text, changed }, place) =>
        changed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text have nothing else
          <Box component={as} key={place} sx={marked[as]}>
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
const marked = {
  del: { textDecoration: 'line-through', backgroundColor: 'rgba(211, 47, 47, 0.14)' },
  ins: { textDecoration: 'underline', backgroundColor: 'rgba(46, 125, 50, 0.16)' },
} as const;
