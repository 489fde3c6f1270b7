import { createContext, useContext } from 'react';
import { type FormProblem } from './form-draft';

/** What every element of the form reads and does. */
export interface FormControls {
  readonly data: unknown;
  readonly edit: (pointer: string, value: unknown) => void;
  /** The problem to show at a place; none while the reader is there. */
  readonly problemAt: (pointer: string) => FormProblem | undefined;
  readonly isPrefilled: (pointer: string) => boolean;
  /** Place that the reader is at, so that it is not found fault with while he writes. */
  readonly visit: (pointer: string | undefined) => void;
  /** Where the guidance is answered anew; absent where it cannot be. */
  readonly answersHref?: string;
}

export const FormContext = createContext<FormControls | undefined>(undefined);

/** The form around an element. */
export function useForm(): FormControls {
  const controls = useContext(FormContext);
  if (controls === undefined) throw new Error('An element of the form stands outside of it.');
  return controls;
}

/** Id of the control of a place in the page. */
export function controlId(pointer: string): string {
  return `form${pointer.replaceAll('/', '-')}`;
}
