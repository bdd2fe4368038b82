// The theme outside of the database, so that the first frame of a visit has it: options are read a moment later, and
// what they say goes.
import { DEFAULT_OPTIONS, type Options } from '../domain/options';
import type { Ports } from './ports';

const KEY = 'pointwise.theme';

/** The theme of the last visit; the default one where nothing is remembered. */
export function rememberedTheme({ sentinelPlace }: Ports): Options['theme'] {
  const theme = sentinelPlace?.getItem(KEY);
  return theme === 'light' || theme === 'dark' ? theme : DEFAULT_OPTIONS.theme;
}

/** Remembers the theme that is in force. */
export function rememberTheme({ sentinelPlace }: Ports, theme: Options['theme']): void {
  if (sentinelPlace !== undefined && sentinelPlace.getItem(KEY) !== theme) sentinelPlace.setItem(KEY, theme);
}
