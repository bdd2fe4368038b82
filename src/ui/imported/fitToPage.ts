// Fits the HTML of a card to the page it comes into: headings below the question's own, wide things in boxes that scroll, and
// marks in the text (sounds, maths) as elements. It only ever makes elements of its own and moves what is there.
import { mathsParts, type MathsPart } from '../../domain/text/mathsParts';
import { createMedia } from './media';

/** An element that holds the source of maths, to be typeset. */
export interface MathsPlace {
  readonly element: Element;
  readonly tex: string;
  readonly isDisplay: boolean;
}

/** Most sounds and formulas that are made of the text of a card; others stay as they are written. */
const MOST_MARKS = 300;
const SOUND = /\[sound:([^[\]]{1,300})\]/gu;

/** Changes a sanitised fragment in place; gives the maths in it. */
export function fitToPage(fragment: DocumentFragment): readonly MathsPlace[] {
  for (const heading of fragment.querySelectorAll('h1, h2, h4, h5, h6')) rename(heading, 'h3');
  for (const code of fragment.querySelectorAll('pre')) code.tabIndex = 0;
  for (const table of fragment.querySelectorAll('table')) {
    if (!isInside(table, 'table')) putInBox(table);
  }
  const left = { marks: MOST_MARKS };
  return textNodes(fragment).flatMap((node) => readText(node, left));
}

function rename(element: Element, name: 'h3'): void {
  const renamed = document.createElement(name);
  for (const attribute of element.getAttributeNames()) {
    renamed.setAttribute(attribute, element.getAttribute(attribute) ?? '');
  }
  renamed.append(...element.childNodes);
  element.replaceWith(renamed);
}

function putInBox(table: Element): void {
  const box = document.createElement('div');
  box.className = 'wide';
  box.tabIndex = 0;
  box.setAttribute('role', 'group');
  box.setAttribute('aria-label', 'Table');
  table.replaceWith(box);
  box.append(table);
}

function isInside(node: Node, selector: string): boolean {
  return (node.parentElement?.closest(selector) ?? null) !== null;
}

function textNodes(fragment: DocumentFragment): readonly Text[] {
  fragment.normalize();
  const walker = document.createTreeWalker(fragment, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof Text) nodes.push(node);
  }
  return nodes;
}

/** Makes elements of the marks in a stretch of text; code stays as it is, but sounds are never code. */
function readText(node: Text, left: { marks: number }): readonly MathsPlace[] {
  const text = node.data;
  const places: MathsPlace[] = [];
  const mayBeMaths = /\\[([]/u.test(text) && !isInside(node, 'code, pre, kbd, samp, tt');
  if (!mayBeMaths && !text.includes('[sound:')) return places;
  const parts: readonly MathsPart[] = mayBeMaths ? mathsParts(text, 'brackets') : [{ kind: 'text', text }];
  const nodes = parts.flatMap((part): readonly (Element | string)[] => {
    if (part.kind === 'text') return withSounds(part.text, left);
    left.marks -= 1;
    if (left.marks < 0) return [part.source];
    const element = document.createElement('span');
    element.dir = 'ltr';
    element.dataset['maths'] = part.isDisplay ? 'display' : 'inline';
    element.textContent = part.source;
    places.push({ element, tex: part.tex, isDisplay: part.isDisplay });
    return [element];
  });
  node.replaceWith(...nodes);
  return places;
}

function withSounds(text: string, left: { marks: number }): readonly (Element | string)[] {
  // Every other piece is the name of a sound.
  return text.split(SOUND).map((piece, index) => {
    if (index % 2 === 0) return piece;
    left.marks -= 1;
    return left.marks < 0 ? `[sound:${piece}]` : createMedia(piece.trim());
  });
}
