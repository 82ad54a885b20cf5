import type { AnchorFindings } from './anchors.ts';
import type { Findings, Problem } from './verifyLog.ts';

export type Outcome = Findings & { anchors: AnchorFindings | null };

/** Worst first: whoever looks at the number alone learns the worst. */
export const exitCodes = { intact: 0, cannotRun: 1, changed: 2, unsealed: 3, cutOff: 4 } as const;

export function verdictOn({ problems, anchors, unsealed }: Outcome, patienceSeconds: number) {
  if (problems.length > 0) return 'changed';
  if (anchors?.differing) return 'cutOff';
  return unsealed.oldestSeconds > patienceSeconds ? 'unsealed' : 'intact';
}

type Verdict = ReturnType<typeof verdictOn>;

/** The outcome for people: Polish first, then the same in English. */
export const told = (verdict: Verdict, outcome: Outcome) =>
  [
    ...(verdict === 'changed' ? outcome.problems.slice(0, 10).map(toldProblem) : [toldVerdict(verdict, outcome)]),
    ...facts(outcome),
  ]
    .map(({ pl, en }) => `${pl} / ${en}`)
    .join('\n');

type Sentence = { pl: string; en: string };

function toldVerdict(verdict: Exclude<Verdict, 'changed'>, { anchors, unsealed }: Outcome): Sentence {
  if (verdict === 'intact') return { pl: 'Dziennik jest nienaruszony.', en: 'The log is intact.' };
  if (verdict === 'unsealed') {
    const seconds = Math.round(unsealed.oldestSeconds);
    return {
      pl: `Dziennik jest nienaruszony, ale od ${seconds} s nie jest pieczętowany. Czy worker działa?`,
      en: `The log is intact but has not been sealed for ${seconds} s. Is the worker running?`,
    };
  }
  const { block, sealedAt, difference } = anchors!.differing!;
  const [pl, en] =
    difference === 'absent'
      ? [`bloku ${block} z ${sealedAt} już nie ma`, `block ${block} of ${sealedAt} is gone`]
      : [`blok ${block} z ${sealedAt} jest teraz inny`, `block ${block} of ${sealedAt} is another one now`];
  return {
    pl: `Dziennik nie jest tym, który był: ${pl}, a stoi w pliku kotwic. Jeśli bazę odtworzono z kopii, odłóż ten plik do akt i zacznij nowy.`,
    en: `The log is not the one it was: ${en}, which the anchors know. After restoring a backup put their file on record and begin a new one.`,
  };
}

function toldProblem({ block, sealedAt, difference, expected, found }: Problem): Sentence {
  const which = sealedAt ? ` (${sealedAt})` : '';
  const what: Record<Problem['difference'], Sentence> = {
    missing: { pl: 'nie ma go', en: 'it is missing' },
    number: { pl: 'jego numer już był', en: 'its number was there already' },
    previous: { pl: 'nie następuje po bloku przed nim', en: 'it does not follow the block before it' },
    range: {
      pl: 'nie zaczyna się tam, gdzie skończył się poprzedni',
      en: 'it does not begin where the last one ended',
    },
    hash: { pl: 'jego własny zapis został zmieniony', en: 'what it says about itself was changed' },
    signature: { pl: 'nie podpisał go klucz seal.key', en: 'it was not signed with seal.key' },
    count: { pl: `zdarzeń jest ${found} zamiast ${expected}`, en: `${found} events instead of ${expected}` },
    events: { pl: 'któreś z jego zdarzeń zostało zmienione', en: 'one of its events was changed' },
  };
  const { pl, en } = what[difference];
  return { pl: `Dziennik ZMIENIONO. Blok ${block}${which}: ${pl}.`, en: `The log was CHANGED. Block ${block}: ${en}.` };
}

function facts({ blocks, events, head, anchors, late, unsealed }: Outcome): Sentence[] {
  return [
    {
      pl: `Bloki: ${blocks}, zdarzenia w nich: ${events}${head ? `, ostatni blok: ${head.number} z ${head.sealedAt}` : ''}.`,
      en: `${blocks} blocks with ${events} events.`,
    },
    ...(head ? [{ pl: `Jego skrót: ${head.hash}.`, en: 'The hash of the last block.' }] : []),
    { pl: `Zdarzenia jeszcze bez pieczęci: ${unsealed.events}.`, en: `${unsealed.events} events not sealed yet.` },
    ...(late.events
      ? [
          {
            pl: `Zapieczętowane ponad godzinę po swojej dacie: ${late.events}, pierwsze w bloku ${late.firstBlock}.`,
            en: `${late.events} events were sealed more than an hour after their date.`,
          },
        ]
      : []),
    anchors
      ? {
          pl: `Kotwice: ${anchors.lines} w ${anchors.file}${anchors.unreadable ? `, nieczytelne: ${anchors.unreadable}` : ''}.`,
          en: `${anchors.lines} anchors.`,
        }
      : {
          pl: 'Bez pliku kotwic nie widać, czy ktoś uciął koniec dziennika.',
          en: 'Without anchors a cut-off end is not seen.',
        },
  ];
}
