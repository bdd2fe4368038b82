// The one policy for script addresses: this origin or nothing.
import { expect, it } from 'vitest';
import { scriptUrl } from '../../src/state/trustedTypes';

it.each([
  ['sw.js', 'http://localhost:3000/sw.js'],
  ['./assets/queue.worker.js', 'http://localhost:3000/assets/queue.worker.js'],
  [new URL('http://localhost:3000/a.js'), 'http://localhost:3000/a.js'],
])('lets a script of this origin through: %s', (url, absolute) => {
  expect(scriptUrl(url)).toBe(absolute);
});

it.each([
  'https://example.org/a.js',
  '//example.org/a.js',
  'http://localhost:3001/a.js',
  'data:text/javascript,1',
  'javascript:1',
])('refuses any other: %s', (url) => {
  expect(() => scriptUrl(url)).toThrow(TypeError);
});
