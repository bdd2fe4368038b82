// The bare shell of PERF-2: the libraries the app is made of and one line on screen, read from a database of one row.
// Whatever the app takes longer than this is its own doing.
import Dexie from 'dexie';
import { createRoot } from 'react-dom/client';
import { default_w } from 'ts-fsrs';
import { Route, Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { createStore } from 'zustand/vanilla';
import { scriptUrl } from '../../../src/state/trustedTypes';

void navigator.serviceWorker.register(scriptUrl('sw.js'));
const store = createStore(() => ({ parameters: default_w.length }));

const database = new Dexie('bare-shell');
database.version(1).stores({ lines: 'id' });
const line: unknown = await database.table('lines').get(1);
if (line === undefined) await database.table('lines').put({ id: 1, text: 'One line of text' });

const root = document.getElementById('root');
if (root === null) throw new Error('no root');
createRoot(root).render(
  <Router hook={useHashLocation}>
    <Route path="/study">
      <h2>One line of text, {store.getState().parameters} parameters</h2>
    </Route>
  </Router>,
);
