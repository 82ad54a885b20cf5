import { inPercent } from '#contract/money.ts';

/** 10000 → "100 %", 3438 → "34,38 %". */
export const shareInWords = (share: number) => inPercent(share).replace(',00', '');
