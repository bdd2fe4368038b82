// Where the SQLite engine lies: a file of the app, fetched with the first package.
import wasmUrl from 'sql.js/dist/sql-wasm.wasm?url';

/** Fetches the engine as WebAssembly; `base` is the address that the app's own addresses are relative to. */
export async function fetchSqliteWasm(base: string): Promise<ArrayBuffer> {
  const response = await fetch(new URL(wasmUrl, base));
  // In the words that browsers use for a script that could not be fetched: the same is to be done about it.
  if (!response.ok) throw new Error(`unable to preload ${wasmUrl}: ${response.status}`);
  return response.arrayBuffer();
}
