/** Brings the first question that was answered wrongly into view, once it is marked. */
export function showFirstProblem() {
  requestAnimationFrame(() => {
    const first = document.querySelector<HTMLElement>('[data-problem]');
    first?.scrollIntoView({ block: 'center' });
    const field =
      first?.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      first?.querySelector<HTMLElement>('button, input, textarea');
    field?.focus({ preventScroll: true });
  });
}
