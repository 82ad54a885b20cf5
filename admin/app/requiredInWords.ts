import type { FormEvent, MouseEvent } from 'react';
import { useTranslate } from 'react-admin';

/** For a plain form: the browser asks for what is missing in the language of the screen, not in its own. */
export function useRequiredInWords() {
  const translate = useTranslate();
  return {
    onInvalidCapture: ({ target }: FormEvent) => {
      const field = target as HTMLInputElement;
      if (field.validity.valueMissing) field.setCustomValidity(translate('ra.validation.required'));
    },
    // Before every attempt, sent by Enter too: what was said of a field that is filled in by now would stay.
    onClickCapture: ({ currentTarget }: MouseEvent<HTMLFormElement>) => {
      for (const field of currentTarget.elements) (field as Partial<HTMLInputElement>).setCustomValidity?.('');
    },
  };
}
