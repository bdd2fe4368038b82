// The general options as registers, one for each: another device may have changed another one at another time.
import { OF_OPTION, type LibraryState, type Register } from '../domain/merge/libraryState';
import type { SettingRow } from './schema';

/** The key of the row that holds the options. */
const OPTIONS = 'options';

type Settings = LibraryState['settings'];

/** A row of settings as registers: that of the options as one for each option, any other as one. */
export function registersOf({ key, value, atMs = 0, changedAtMs }: SettingRow): Settings {
  if (key !== OPTIONS || typeof value !== 'object' || value === null)
    return new Map([[key, { atMs, value }]]);
  const moments = new Map(Object.entries(changedAtMs ?? {}));
  return new Map(
    Object.entries(value).map(([name, own]: readonly [string, unknown]) => [
      `${OF_OPTION}${name}`,
      { atMs: moments.get(name) ?? 0, value: own },
    ]),
  );
}

/** Registers as rows of settings, those of options in one; none for keys that no device shares. */
export function settingRowsOf(settings: Settings): readonly SettingRow[] {
  const options = [...settings].filter(([key]) => key.startsWith(OF_OPTION));
  const rows = [...settings]
    .filter(([key]) => key !== OPTIONS && !key.startsWith(OF_OPTION))
    .map(([key, { atMs, value }]): SettingRow => ({ key, value, ...(atMs === 0 ? {} : { atMs }) }));
  return options.length === 0 ? rows : [...rows, rowOfOptions(options)];
}

function rowOfOptions(options: readonly (readonly [key: string, Register<unknown>])[]): SettingRow {
  const named = options.map(([key, register]) => ({ name: key.slice(OF_OPTION.length), ...register }));
  const moments = named.filter(({ atMs }) => atMs > 0);
  return {
    key: OPTIONS,
    value: Object.fromEntries(named.map(({ name, value }) => [name, value])),
    ...(moments.length === 0
      ? {}
      : {
          atMs: Math.max(...moments.map(({ atMs }) => atMs)),
          changedAtMs: Object.fromEntries(moments.map(({ name, atMs }) => [name, atMs])),
        }),
  };
}

/** The options of some registers, by name; not checked. */
export function optionsIn(settings: Settings): Readonly<Record<string, unknown>> {
  const { value } = rowOfOptions([...settings].filter(([key]) => key.startsWith(OF_OPTION)));
  return Object.fromEntries(Object.entries(value ?? {}));
}
