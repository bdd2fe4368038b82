// The browser's databases as this app may open them: only at a version of its own. Dexie opens a newer database again
// without a version, then adds to it what it misses and raises its version by one: old code would lock newer code out.

/** The part of `IDBFactory` that Dexie uses. */
export type Factory = Pick<IDBFactory, 'open' | 'deleteDatabase'> & Partial<Pick<IDBFactory, 'databases'>>;

/** Dexie multiplies the versions of a schema by ten; it opens at other numbers only to change what it does not know. */
export const NATIVE_PER_VERSION = 10;

/** A factory that refuses, with a `VersionError`, to open at no version or at one that is no schema's. */
export function fencedFactory(factory: Factory): Factory {
  return {
    open: (name, version) => {
      if (version === undefined || version % NATIVE_PER_VERSION !== 0) {
        throw new DOMException(`"${name}" belongs to another version of Pointwise`, 'VersionError');
      }
      return factory.open(name, version);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    ...(factory.databases && { databases: factory.databases.bind(factory) }),
  };
}
