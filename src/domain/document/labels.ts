// The head of a point: "Members: Armenia, Belarus" has the label "Members".

export interface LabelledText {
  readonly label?: string;
  readonly text: string;
}

const MOST_WORDS = 6;
const LONGEST_LABEL = 120;
const STARTS_AS_WORD = /^["'“‘«(]?[\p{L}\p{N}]/u;
/** A head that holds a whole sentence, or something a colon may stand inside of (code, an address), is no label. */
const SENTENCE = /[.!?;。！？；](?:\s|$)|[`|\n[\]{}<>]|(?:^|\s)[a-z]{2,10}:\/\/\S*$/iu;

/** Marks that only count together: a colon between them belongs to what they hold. */
const PAIRS = [
  ['(', ')'],
  ['（', '）'],
  ['“', '”'],
  ['«', '»'],
  ['‹', '›'],
  ['「', '」'],
  ['『', '』'],
] as const;

/**
 * Splits the label off a text: at most six words before a colon and a blank, emphasis around them taken off.
 */
export function splitLabel(text: string): LabelledText {
  const colon = text.slice(0, LONGEST_LABEL).search(/(?<!:):(?:\*{1,3}|_{1,3})?[ \t]+\S/u);
  if (colon < 1) return { text };
  const head = text.slice(0, colon);
  const tail = text.slice(colon + 1);
  const emphasis = /^(\*{1,3}|_{1,3})/u.exec(head)?.[1] ?? '';
  const closesAfter = emphasis !== '' && tail.startsWith(emphasis);
  const closesBefore = emphasis !== '' && head.length > 2 * emphasis.length && head.endsWith(emphasis);
  const inner = head.slice(emphasis.length, closesBefore ? -emphasis.length : undefined).trim();
  const rest = (closesAfter ? tail.slice(emphasis.length) : tail).trim();
  const balanced = emphasis === '' ? !/^(?:\*|_)/u.test(tail) : closesAfter !== closesBefore;
  // A colon inside of a formula ("$f: A \\to B$") ends no head.
  const isInFormula = head.split('$').length % 2 === 0 && tail.includes('$');
  if (!balanced || isInFormula || !isLabel(inner)) return { text };
  return { label: inner, text: rest };
}

/** What follows a head whose colon ends its line, so that the head is read like one with text right after it. */
const REST_BELOW = ' x';
/** Where a line in lower case may be the rest of a sentence, this one starts something. */
const STARTS_ANEW = /^(?:\*{1,3}|_{1,3})?["'“‘«(]?[\p{Lu}\p{Lt}\p{Lo}\p{N}]/u;
const LEADS_IN = /:(?:\*{1,3}|_{1,3})?$/u;

/**
 * Whether a line of a paragraph must not be joined to the text above it: it starts with a label of its own, or the
 * two would make a label that stands in neither of them.
 */
export function standsAlone(above: string, line: string): boolean {
  if (STARTS_ANEW.test(line) && hasLabel(line)) return true;
  return above.length < LONGEST_LABEL && hasLabel(`${above} ${line}`) && !hasLabel(above + REST_BELOW);
}

/** Whether a text starts with a label. */
export function hasLabel(text: string): boolean {
  return splitLabel(text).label !== undefined;
}

/** Whether a text of several lines has one that starts with a label. */
export function holdsLabels(text: string): boolean {
  const rows = text.split('\n');
  return rows.length > 1 && rows.some(hasLabel);
}

/** Whether a text only leads in what stands below it: "The members are:". */
export function leadsIn(text: string): boolean {
  return LEADS_IN.test(text);
}

function isLabel(head: string): boolean {
  if (!STARTS_AS_WORD.test(head) || SENTENCE.test(head) || /[*_]{2}/u.test(head)) return false;
  return (
    head.split(/\s+/u).length <= MOST_WORDS &&
    PAIRS.every(([open, close]) => isBalanced(head, open, close)) &&
    head.split('"').length % 2 === 1
  );
}

function isBalanced(text: string, open: string, close: string): boolean {
  return text.split(open).length === text.split(close).length;
}
