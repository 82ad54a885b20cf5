/** Tells of a state when it begins, and not again before it has ended. */
export function toldOnce() {
  let told = false;
  return (is: boolean, tell: () => void = () => {}) => {
    if (is && !told) tell();
    told = is;
  };
}
