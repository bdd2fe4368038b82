// Lines of reST that are no text: comments, link targets, tables of contents. In any other document a line that
// starts with two dots is a line that starts with two dots.
import { isBlank, type Line } from './lines';
import { startsMarked } from './markers';

/** ".. _name: address", ".. contents::", ".. |name| image:: …". */
const MARKUP = /^\.\.\s+(?:_|contents::|sectnum::|toctree::|\|)/u;
/** ".. note::", ":Author: name". */
const REST = /^(?:\.\.\s+[\w-]+::|:[A-Za-z]{1,20}:\s)/u;
/** ".. text", but no directive ("::") and no footnote ("[1]"). */
const COMMENT = /^\.\.(?:$|\s(?!\s*\[)(?!.*::))/u;

/**
 * Indices of the lines that only speak to reST. Such a line starts a paragraph; its body is what is indented
 * right below, up to the first question or answer mark.
 */
export function commentLines(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  const isRest = lines.some(({ fence, text }) => fence === 'none' && (REST.test(text) || MARKUP.test(text)));
  let isOpen = false;
  lines.forEach((line, index) => {
    const above = lines[index - 1];
    const starts = above === undefined || isBlank(above) || isOpen;
    const isComment =
      starts && line.fence === 'none' && (MARKUP.test(line.text) || (isRest && COMMENT.test(line.text)));
    isOpen = isComment || (isOpen && goesOn(line));
    if (isOpen) found.add(index);
  });
  return found;
}

function goesOn(line: Line): boolean {
  return line.indent > 0 && line.text !== '' && !startsMarked(line.text);
}
