import { useCallback, useEffect, useState } from 'react';

export const secondsShown = 30;

/**
 * A number in clear, for half a minute: it lives in this component alone and goes when the time is over, the page is
 * left, or the tab or the phone shows something else.
 */
export function useShownNumber() {
  const [number, setNumber] = useState<string>();
  const [wasShown, setWasShown] = useState(false);
  const hide = useCallback(() => setNumber(undefined), []);

  useEffect(() => {
    if (number === undefined) return;
    const over = setTimeout(hide, secondsShown * 1000);
    const hideIfAway = () => document.hidden && hide();
    document.addEventListener('visibilitychange', hideIfAway);
    return () => {
      clearTimeout(over);
      document.removeEventListener('visibilitychange', hideIfAway);
    };
  }, [number, hide]);

  const show = useCallback((clear: string) => {
    setNumber(clear);
    setWasShown(true);
  }, []);
  return { number, wasShown, show, hide };
}
