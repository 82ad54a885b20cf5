/** Brings the first question that was answered wrongly into view, once it is marked. */
export function showFirstProblem() {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-problem]');
    first?.scrollIntoView({ block: 'center' });
    first?.querySelector<HTMLElement>('button, input, textarea')?.focus({ preventScroll: true });
  });
}
