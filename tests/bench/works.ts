import { uuidv7 } from '../support/uuidv7.ts';
import type { Person } from './datasets.ts';
import type { Asked } from './load.ts';

/** One kind of work, as the floor and as the product are asked for it. */
export type Work = {
  readonly name: string;
  readonly floor: () => Asked;
  readonly product: () => Asked;
  /** Whether the two answers must be the same, field by field. */
  readonly comparable: boolean;
};

export type People = { readonly assistants: readonly Person[]; readonly supervisors: readonly Person[] };

/** What is asked, each time of somebody else and about somebody else's family. */
export function works({ assistants, supervisors }: People): Work[] {
  let turn = 0;
  const next = <T>(of: readonly T[]) => of[turn++ % of.length]!;
  // The floor and the product are asked in the same order, so that both meet the same rows.
  const both = <T>(choose: () => T) => {
    const chosen: T[] = Array.from({ length: 400 }, choose);
    let [a, b] = [0, 0];
    return { floor: () => chosen[a++ % 400]!, product: () => chosen[b++ % 400]! };
  };
  const who = both(() => next(assistants));
  const file = both(() => {
    const person = next(assistants);
    return { person, family: next(person.families) };
  });
  const search = both(() => ({
    person: next(supervisors),
    q: next(['kow', 'test', 'papier', 'wzor', 'akapit', 'rysun']),
  }));
  const visit = (family: string) => ({
    id: uuidv7(),
    kind: 'visit',
    outcome: 'tookPlace',
    heldOn: '2026-11-24',
    startedAt: '10:00',
    minutes: 60,
    place: 'home',
    formsOfSupport: ['parentingConsultations'],
    note: 'Rozmowa o codziennych obowiązkach i planie dnia. Ustalono kolejne kroki na najbliższe dwa tygodnie.',
    recordedAt: new Date().toISOString(),
    familyId: family,
  });
  return [
    {
      name: "W1 an assistant's 25 families",
      comparable: true,
      floor: () => {
        const { id, unitId } = who.floor();
        return { path: `/families?staff=${id}&unit=${unitId}` };
      },
      product: () => ({ path: '/api/families?open=true&sort=nextDueOn&perPage=25', cookie: who.product().token }),
    },
    {
      name: "W2 a family's page",
      comparable: true,
      floor: () => {
        const { person, family } = file.floor();
        return { path: `/page?family=${family}&unit=${person.unitId}&staff=${person.id}` };
      },
      product: () => {
        const { person, family } = file.product();
        return { path: `/api/families/${family}/page`, cookie: person.token };
      },
    },
    {
      name: 'W3 record a visit',
      comparable: false,
      floor: () => {
        const { person, family } = file.floor();
        const { heldOn, startedAt, formsOfSupport, recordedAt, familyId, ...rest } = visit(family);
        const row = {
          ...rest,
          unit_id: person.unitId,
          recorded_by_id: person.id,
          family_id: familyId,
          held_on: heldOn,
          started_at: startedAt,
          forms_of_support: formsOfSupport,
          recorded_at: recordedAt,
        };
        return { path: '/record', method: 'POST', body: JSON.stringify(row) };
      },
      product: () => {
        const { person, family } = file.product();
        return {
          path: '/api/activity-logs',
          method: 'POST',
          body: JSON.stringify(visit(family)),
          cookie: person.token,
        };
      },
    },
    {
      name: 'W4 name search in the unit',
      comparable: true,
      floor: () => {
        const { person, q } = search.floor();
        return { path: `/search?unit=${person.unitId}&q=${q}` };
      },
      product: () => {
        const { person, q } = search.product();
        return { path: `/api/families?q=${q}&sort=name&perPage=25`, cookie: person.token };
      },
    },
  ];
}

/** Work that one waits for, measured one at a time: by the same supervisor, over the same days. */
export function longWorks({ supervisors }: People): Work[] {
  const { unitId, token } = supervisors[0]!;
  const year = { from: '2025-01-01', until: '2025-12-31' };
  const fiftyThousand = { from: '2026-01-01', until: '2026-08-07' };
  const all = { from: '2023-11-01', until: '2026-12-31' };
  const floor = (path: string, { from, until }: typeof year) => ({
    path: `/${path}?unit=${unitId}&from=${from}&until=${until}`,
  });
  return [
    {
      name: 'W5 programme report, unit and year',
      comparable: false,
      floor: () => floor('report', year),
      product: () => ({ path: `/api/programme-report?from=${year.from}&until=${year.until}`, cookie: token }),
    },
    // Five times the lines, right after: memory that grew with them would show.
    ...(['50,000', '250,000'] as const).map((count): Work => {
      const { from, until } = count === '50,000' ? fiftyThousand : all;
      return {
        name: `W6 ${count} entries as CSV`,
        comparable: false,
        floor: () => floor('export', { from, until }),
        product: () => ({ path: `/api/activity-log-export?heldFrom=${from}&heldUntil=${until}`, cookie: token }),
      };
    }),
  ];
}
