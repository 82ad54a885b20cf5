import { useEffect } from 'react';
import { type FieldErrors, useFormState } from 'react-hook-form';

/** A field the server refused is brought into view and focused, as one is that the form itself finds wrong. */
export const LeadToProblem = () => {
  const { errors } = useFormState();
  const refused = isFromServer(errors);
  useEffect(() => {
    if (refused)
      requestAnimationFrame(() => document.querySelector<HTMLElement>('form [aria-invalid="true"]')?.focus());
  }, [refused]);
  return null;
};

const isFromServer = (errors: FieldErrors): boolean =>
  Object.values(errors).some((error) =>
    typeof error?.type === 'string' ? error.type === 'server' : isFromServer((error ?? {}) as FieldErrors),
  );
