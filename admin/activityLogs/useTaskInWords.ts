import { useLocaleState } from 'react-admin';
import { type StatutoryTaskCode, statutoryTasks } from '#contract/statutoryTasks.ts';

/** "13a. Zadania określone w ustawie…" */
export function useTaskInWords() {
  const [locale] = useLocaleState();
  return (code: StatutoryTaskCode) => {
    const task = statutoryTasks.find((one) => one.code === code)!;
    return `${code}. ${locale === 'en' ? task.en : task.pl}`;
  };
}
