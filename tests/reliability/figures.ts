/** What an experiment found, in one line. */
export function print(experiment: string, figures: Record<string, number | string>) {
  console.log(
    `${experiment}: ${Object.entries(figures)
      .map(([name, figure]) => `${name} ${typeof figure === 'number' ? Math.round(figure) : figure}`)
      .join(', ')}`,
  );
}

/** The one in the middle. */
export const median = (numbers: readonly number[]) =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;
