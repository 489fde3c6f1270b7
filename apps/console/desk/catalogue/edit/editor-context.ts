import { type LifeEvent } from '@yijian/domain/catalogue';
import { createContext, useContext } from 'react';
import { type Edit, valueAt } from './edits';

/** A draft under edit: its content with all edits, and how to change it. */
export interface Editor {
  readonly content: LifeEvent;
  readonly edit: (...edits: readonly Edit[]) => void;
}

export const EditorContext = createContext<Editor | undefined>(undefined);

/** The draft under edit. */
export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (editor === undefined) throw new Error('A field is outside of the editor.');
  return editor;
}

/** The value at a place of the draft, and how to change it. */
export function useValue<T>(pointer: string): readonly [T | undefined, (value: T | undefined) => void] {
  const { content, edit } = useEditor();
  return [valueAt(content, pointer) as T | undefined, (value) => edit({ pointer, value })];
}
