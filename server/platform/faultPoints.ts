/** Places in the life of a request where tests end the program. */
type FaultPoint = 'begun' | 'worked' | 'committed' | 'answered';

/**
 * Ends this program without warning when a test asked for it: FAULT_POINT=committed@7 at the seventh request that comes
 * there, FAULT_POINT=committed@7!throws with an error nobody catches. Outside of tests it is nothing.
 */
export const faultPoint: (name: FaultPoint) => void =
  process.env.NODE_ENV === 'test' && process.env.FAULT_POINT ? armed(process.env.FAULT_POINT) : () => {};

function armed(setting: string) {
  const [, wanted, count, throws] = /^(\w+)@(\d+)(!throws)?$/.exec(setting) ?? [];
  if (!wanted) throw new Error(`FAULT_POINT=${setting} is not <place>@<number>`);
  let left = Number(count);
  return (name: FaultPoint) => {
    if (name !== wanted || --left !== 0) return;
    if (!throws) process.kill(process.pid, 'SIGKILL');
    setImmediate(() => {
      throw new Error('Kowalska');
    });
  };
}
