// Maths in imported HTML, brought to one notation: `\(…\)` in a line and `\[…\]` on a line of its own, as text without tags
// inside. The screen finds it there; see text/mathsParts.ts.

/** Marks that open maths, the mark that closes them, and whether it stands on a line of its own. */
const NOTATIONS: ReadonlyMap<string, { readonly close: string; readonly isDisplay: boolean }> = new Map([
  ['\\(', { close: '\\)', isDisplay: false }],
  ['\\[', { close: '\\]', isDisplay: true }],
  ['[$]', { close: '[/$]', isDisplay: false }],
  ['[$$]', { close: '[/$$]', isDisplay: true }],
  ['[latex]', { close: '[/latex]', isDisplay: true }],
]);
const OPENING = /(?<!\\)\\[([]|\[\${1,2}\]|\[latex\]/gu;
/** Longer stretches are text, in characters. */
const LONGEST = 5000;
/** Tags that editors leave inside maths; the first kind breaks lines, the second says nothing here. */
const LINE_TAG = /<\/?(?:br|div|p)\b[^<>]*>/giu;
const PLAIN_TAG = /<\/?(?:b|i|u|em|strong|span|font|a|sub|sup|wbr)\b[^<>]*>/giu;

/** HTML in which all maths is text between `\(` and `\)` or `\[` and `\]`; everything else stays as it is. */
export function mathsAsText(html: string): string {
  const shown: string[] = [];
  const neverClosed = new Set<string>();
  let index = 0;
  OPENING.lastIndex = 0;
  for (let match = OPENING.exec(html); match !== null; match = OPENING.exec(html)) {
    const open = match[0];
    const notation = NOTATIONS.get(open);
    if (notation === undefined || neverClosed.has(open)) continue;
    const start = match.index + open.length;
    const end = html.indexOf(notation.close, start);
    if (end < 0) neverClosed.add(open);
    const text = end < 0 || end - start > LONGEST ? undefined : textOf(html.slice(start, end));
    if (text === undefined) continue;
    shown.push(html.slice(index, match.index));
    shown.push(open === '[latex]' ? latexAsMaths(text) : marked(text, notation.isDisplay));
    index = end + notation.close.length;
    OPENING.lastIndex = index;
  }
  shown.push(html.slice(index));
  return shown.join('');
}

/** The text without tags; undefined when it holds tags that do not belong into maths. */
function textOf(html: string): string | undefined {
  const text = html.replace(LINE_TAG, '\n').replace(PLAIN_TAG, '').replaceAll('&nbsp;', ' ').trim();
  return text.includes('<') || text === '' ? undefined : text;
}

function marked(text: string, isDisplay: boolean): string {
  return isDisplay ? `\\[${text}\\]` : `\\(${text}\\)`;
}

/** LaTeX as a document has it: text with maths between dollar signs, or one stretch of maths. */
function latexAsMaths(text: string): string {
  const pieces = text.split(/(\${1,2})/u);
  const isPaired = pieces.length > 1 && (pieces.length - 1) % 4 === 0;
  if (!isPaired) return marked(text.replace(/\\(?:begin|end)\{(?:displaymath|math)\}/gu, '').trim(), true);
  // Between every other pair of marks stands maths: text, mark, maths, mark, text …
  return pieces
    .map((piece, at) => {
      if (at % 4 === 2) return marked(piece.trim(), pieces[at - 1] === '$$');
      return at % 4 === 0 ? piece : '';
    })
    .join('');
}
