// Glossaries: paragraphs that start with a term in bold, "**Weir.** A low dam." Only a document that is made of such paragraphs
// is one, since bold words start paragraphs of any text.
import { sureCard, type Card } from './card';
import { isBlank, restOfLine, type Line } from './lines';
import { headingOf, isSeparator } from './markers';

/** "**Term.** text", "**Term:** text", "**Term** – text", "**Term**: text". */
const TERM =
  /^(\*\*|__)(?=\S)((?:(?!\1).){1,150}?)(?:([.:：。])\1|\1(?:\s?[:：]|\s[–—-]{1,2}))(?:\s+|(?<=[：。]\1|：))(\S.*)$/su;
const FEWEST_TERMS = 3;

/** The cards of a glossary by the index of their first line; none for a document that is none. */
export function glossaryCards(
  lines: readonly Line[],
  isHeading: (index: number) => boolean,
): ReadonlyMap<number, Card> {
  const starts = lines.flatMap((line, index) => {
    const above = lines[index - 1];
    const isApart = above === undefined || isBlank(above) || isHeading(index - 1) || isTermBelow(above, line);
    const isText = line.fence === 'none' && !isBlank(line) && !isOther(line.text) && !isHeading(index);
    return isApart && isText ? [index] : [];
  });
  const terms = starts.flatMap((index) => {
    const match = TERM.exec(lines[index]?.text ?? '');
    return match === null ? [] : [{ index, term: match[2] ?? '', text: match[4] ?? '' }];
  });
  const cards = new Map<number, Card>();
  if (terms.length < FEWEST_TERMS || terms.length * 2 < starts.length) return cards;
  terms.forEach(({ index, term, text }, at) => {
    const head = lines[index];
    if (head === undefined) return;
    const next = terms[at + 1]?.index ?? lines.length;
    let end = index + 1;
    while (end < next && !isHeading(end) && !isSeparator(lines[end]?.text ?? '')) end += 1;
    const question = [restOfLine(head, term.trim())];
    const answer = [restOfLine(head, text), ...lines.slice(index + 1, end)];
    cards.set(index, sureCard(head, lines[end - 1], question, answer));
  });
  return cards;
}

// One term on each line, without blank lines between.
function isTermBelow(above: Line, line: Line): boolean {
  return TERM.test(above.text) && TERM.test(line.text);
}

/** The lines that start as terms do, where there are as many as make a glossary; none otherwise. */
export function termsIn(lines: readonly Line[]): readonly Line[] {
  const terms = lines.filter(({ text, fence }) => fence === 'none' && TERM.test(text));
  return terms.length < FEWEST_TERMS ? [] : terms;
}

/** Lists, quotations and tables are no paragraphs. */
function isOther(text: string): boolean {
  return (
    /^(?:[-+•]\s|\*\s|[>|]|\p{Nd}{1,3}[.)]\s)/u.test(text) ||
    headingOf(text) !== undefined ||
    isSeparator(text)
  );
}
