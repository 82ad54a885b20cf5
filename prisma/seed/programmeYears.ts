import { dayOf, warsawMoment } from './days.ts';
import type { Making } from './making.ts';

/** What the first user published: value of the task and the ministry's grant, in grosze. */
const published = [
  [2015, 101_130_473, 32_852_000],
  [2016, 114_995_836, 35_341_200],
  [2017, 108_672_120, 59_400_000],
  [2018, 120_260_059, 51_219_100],
  [2019, 158_236_144, 47_041_500],
] as const;

export const programmeYears = ({ random }: Making) =>
  published.map(([year, taskValue, grant]) => ({
    id: random.idAt(warsawMoment(dayOf(`${year + 1}-01-20`), 10 * 60)),
    year,
    task_value_grosze: taskValue,
    grant_grosze: grant,
  }));
