import { endpoints } from '#contract/api.ts';
import type { Found, Tally } from './fuzz.ts';
import { inWords } from './requests.ts';

/** What was found, each kind at each address once, as a person would read it; nothing when nothing was. */
export function inReport(found: readonly Found[], seed: number) {
  const different = Map.groupBy(found, ({ kind, call, detail }) =>
    [kind, call?.endpoint?.method, call?.endpoint?.path, detail.slice(0, 60)].join(' '),
  );
  return [...different.values()]
    .slice(0, 40)
    .map(([first, ...more]) => {
      const { kind, detail, call } = first!;
      const again = `again: FUZZ_SEED=${seed}${call ? ` FUZZ_ONLY=${call.number}` : ''}`;
      return [`${kind}, ${more.length + 1}×: ${detail}`, call && inWords(call), again].filter(Boolean).join('\n');
    })
    .join('\n\n');
}

/** Addresses that never answered with what was asked for: nobody knows what would have been found behind them. */
export const unreached = ({ answered }: Tally) =>
  endpoints.map(({ method, path }) => `${method} ${path}`).filter((address) => !answered.has(`${address} 2xx`));
