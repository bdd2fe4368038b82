// A database as JSON: its version, its stores with their indexes, and every row, with bytes in base64. Read and
// written through IndexedDB itself, so that it holds what a browser holds, whatever today's code believes.

export interface StoredStore {
  readonly name: string;
  readonly keyPath: string | readonly string[] | null;
  readonly autoIncrement: boolean;
  readonly indexes: readonly {
    readonly name: string;
    readonly keyPath: string | readonly string[];
    readonly unique: boolean;
    readonly multiEntry: boolean;
  }[];
  readonly rows: readonly unknown[];
}

export interface StoredDatabase {
  /** The version as Dexie counts: the browser's divided by ten. */
  readonly version: number;
  readonly stores: readonly StoredStore[];
}

/** Everything that an open database holds. */
export async function storedDatabaseOf(database: IDBDatabase): Promise<StoredDatabase> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names);
  const stores = names.map(async (name): Promise<StoredStore> => {
    const store = transaction.objectStore(name);
    return {
      name,
      keyPath: store.keyPath,
      autoIncrement: store.autoIncrement,
      indexes: [...store.indexNames].map((indexName) => {
        const index = store.index(indexName);
        return {
          name: index.name,
          keyPath: index.keyPath,
          unique: index.unique,
          multiEntry: index.multiEntry,
        };
      }),
      rows: (await answerOf(store.getAll())).map(packed),
    };
  });
  return { version: database.version / 10, stores: await Promise.all(stores) };
}

/** Makes the database again under a name, and closes it. */
export async function restoreStored({ version, stores }: StoredDatabase, name: string): Promise<void> {
  const opening = indexedDB.open(name, version * 10);
  opening.addEventListener('upgradeneeded', () => {
    for (const { name: storeName, keyPath, autoIncrement, indexes, rows } of stores) {
      const store = opening.result.createObjectStore(storeName, { keyPath: pathOf(keyPath), autoIncrement });
      for (const { name: indexName, keyPath: path, unique, multiEntry } of indexes) {
        store.createIndex(indexName, typeof path === 'string' ? path : [...path], { unique, multiEntry });
      }
      for (const row of rows) store.put(unpacked(row));
    }
  });
  (await answerOf(opening)).close();
}

/** The answer to a request. */
export function answerOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
  });
}

function pathOf(keyPath: StoredStore['keyPath']): string | string[] | null {
  return keyPath === null || typeof keyPath === 'string' ? keyPath : [...keyPath];
}

function packed(value: unknown): unknown {
  if (value instanceof Uint8Array) return { base64: btoa(String.fromCharCode(...value)) };
  return mapped(value, packed);
}

function unpacked(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'base64' in value) {
    return Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0));
  }
  return mapped(value, unpacked);
}

function mapped(value: unknown, change: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(inner)]));
}
