import { useEffect, useState } from 'react';

const pause = 400;

/** What is being typed, once the typing pauses. */
export function usePaused<T extends object>(value: T): T {
  const [paused, setPaused] = useState(value);
  const text = JSON.stringify(value);
  useEffect(() => {
    const timer = setTimeout(() => setPaused(JSON.parse(text)), pause);
    return () => clearTimeout(timer);
  }, [text]);
  return paused;
}
