import { type RefObject, useEffect } from 'react';
import { type Shortcuts, useShortcuts } from './shortcuts';

/**
 * Keys of a list: j and k give the keyboard to the next and the row before, Enter follows it, x chooses. Where one left off is where one
 * comes back to.
 */
export function useRowKeys(
  table: RefObject<HTMLTableElement | null>,
  row: string | undefined,
  more: Shortcuts = {},
): void {
  const links = (): HTMLElement[] => [...(table.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const here = (): number => links().findIndex((link) => link.closest('tr')?.contains(document.activeElement) ?? false);
  const reach = (index: number): void => {
    const link = links()[index];
    link?.focus();
    link?.scrollIntoView({ block: 'nearest' });
  };
  useShortcuts({
    j: () => reach(Math.min(here() + 1, links().length - 1)),
    k: () => reach(Math.max(here() - 1, 0)),
    x: () => links()[here()]?.closest('tr')?.querySelector<HTMLElement>('input[type="checkbox"]')?.click(),
    ...more,
  });
  useEffect(() => {
    if (row === undefined || document.activeElement !== document.body) return;
    const link = table.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(row)}"]`);
    link?.focus();
  }, [row, table]);
}
