// Answers without bullets whose lines start with labels: each such line is a point of its own.
import type { Block } from './blocks';
import { hasLabel, leadsIn } from './labels';

/** Two labels below each other make a list; below a lead-in one is enough. */
const SHORTEST_LIST = 2;
/** What leads in a list, or closes it, is one block; among more of them the list is a part of a longer text. */
const MOST_AROUND = 1;

/**
 * Reads the lines of an answer that start with labels below each other as bullets. An answer with bullets has its
 * points already and stays as it is, and so does a long text with such lines in it.
 */
export function labelsAsBullets(blocks: readonly Block[]): readonly Block[] {
  if (blocks.some(({ kind }) => kind === 'bullet')) return blocks;
  const paragraphs = blocks.map((block) => (block.kind === 'paragraph' ? rowsOf(block.text) : []));
  const first = paragraphs.findIndex(isList);
  const after = blocks.length - 1 - paragraphs.findLastIndex(isList);
  if (first < 0 || first > MOST_AROUND || after > MOST_AROUND) return blocks;
  return blocks.flatMap((block, index): readonly Block[] => {
    const rows = paragraphs[index] ?? [];
    if (!rows.some(hasLabel)) return [block];
    const [head = '', ...below] = rows;
    if (isLeadIn(head)) return [{ kind: 'paragraph', text: head }, ...below.map(asBullet)];
    return rows.map(asBullet);
  });
}

function isList(rows: readonly string[]): boolean {
  const labelled = rows.filter(hasLabel).length;
  return labelled >= SHORTEST_LIST || (labelled > 0 && isLeadIn(rows[0] ?? ''));
}

function isLeadIn(row: string): boolean {
  return leadsIn(row) && !hasLabel(row);
}

function asBullet(row: string): Block {
  return { kind: 'bullet', mark: '-', blocks: [{ kind: 'paragraph', text: row }] };
}

/** The rows of a paragraph that start with a label, each with what stands below it. */
function rowsOf(text: string): readonly string[] {
  const rows: string[][] = [];
  for (const row of text.split('\n')) {
    const last = rows.at(-1);
    if (last === undefined || hasLabel(row)) rows.push([row]);
    else last.push(row);
  }
  return rows.map((each) => each.join('\n'));
}
