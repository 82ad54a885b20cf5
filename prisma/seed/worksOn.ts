import { type Day, isWorkingDay, yearOf } from './days.ts';
import type { Random } from './random.ts';
import type { Worker } from './staff.ts';

/** Days on which a worker visits: working days of the contract without holidays of their own. */
export function workingDays(random: Random, workers: readonly Worker[], firstDay: Day, today: Day) {
  const away = new Map(workers.map((worker) => [worker, holidays()]));

  function holidays() {
    const starts: [Day, number][] = [];
    for (let year = yearOf(firstDay); year <= yearOf(today); year++) {
      const newYear = Date.UTC(year, 0, 1) / 86_400_000;
      // Two weeks in summer, one in winter, one somewhere between; nobody plans visits between Christmas and New Year.
      starts.push([newYear + random.between(175, 232), 14], [newYear + random.between(20, 55), 7]);
      starts.push([newYear + random.between(90, 150), 5], [newYear + 358, 8]);
    }
    return starts.filter(([start, days]) => start + days < today - 10 || start > today);
  }

  return (worker: Worker, day: Day) =>
    isWorkingDay(day) &&
    day >= worker.from &&
    (worker.until === null || day <= worker.until) &&
    !away.get(worker)!.some(([start, days]) => day >= start && day < start + days);
}

export type WorksOn = ReturnType<typeof workingDays>;
