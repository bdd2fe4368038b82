// What a key means in the table of cards: one pure function over the key and where the focus is.

/** The part of a keyboard event that decides. */
export interface TableKey {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Where the focus is: a row, from 0, of so many, of which so many are seen at once. */
export interface TablePlace {
  readonly row: number;
  readonly total: number;
  readonly page: number;
}

export type TableAction =
  /** To another row; with `extends` the stretch from the anchor to it is selected. */
  | { readonly kind: 'move'; readonly to: number; readonly extends: boolean }
  | { readonly kind: 'toggle' | 'extend' | 'selectAll' | 'clear' | 'open' | 'inform' };

/** What a key press does, or undefined when it stays with the browser. */
export function tableAction(press: TableKey, place: TablePlace): TableAction | undefined {
  const { key, shiftKey, altKey } = press;
  const isControl = press.ctrlKey || press.metaKey;
  if (altKey) return undefined;
  if (isControl && key.toLowerCase() === 'a') return { kind: 'selectAll' };
  const to = movedTo(key, place);
  if (to !== undefined) {
    return { kind: 'move', to: Math.min(place.total - 1, Math.max(0, to)), extends: shiftKey };
  }
  if (isControl) return undefined;
  switch (key) {
    case ' ':
      return { kind: shiftKey ? 'extend' : 'toggle' };
    case 'Enter':
      return { kind: 'open' };
    case 'Escape':
      return { kind: 'clear' };
    case 'i':
      return { kind: 'inform' };
    default:
      return undefined;
  }
}

function movedTo(key: string, { row, total, page }: TablePlace): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return row + 1;
    case 'ArrowUp':
      return row - 1;
    case 'PageDown':
      return row + page;
    case 'PageUp':
      return row - page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
