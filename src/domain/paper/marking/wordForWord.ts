// Points that an answer gives word for word. Long ones may deny in one clause what they say in another, and whoever writes them out
// must not be told that they are wrong.
import type { PointId } from '../../ids';
import { foldWording } from './accepted';
import type { MarkedPoint } from './mark';

/**
 * The points whose lines all stand in an answer, but for case, accents and marks; none where it says anything else, since that may
 * take back what it gives.
 */
export function givenWordForWord(answer: string, points: readonly MarkedPoint[]): ReadonlySet<PointId> {
  const said = new Set(linesOf(answer));
  const given = points.map(({ id, label = '', text }) => {
    const lines = linesOf(text);
    const labelled = linesOf(`${label} ${text}`);
    return { id, lines: labelled.every((line) => said.has(line)) ? labelled : lines };
  });
  const known = new Set(given.flatMap(({ lines }) => lines));
  if ([...said].some((line) => !known.has(line))) return new Set();
  return new Set(
    given
      .filter(({ lines }) => lines.length > 0 && lines.every((line) => said.has(line)))
      .map(({ id }) => id),
  );
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(foldWording)
    .filter((line) => line !== '');
}
