// A small reader of the HTML that Pointwise writes into Anki's fields, and of what Anki's editor makes of it. It is strict
// where a browser guesses: HTML that is not well formed is not read, and the note stays a note of fields.

/** A stretch of text with its entities as written, or an element with what it holds. */
export type HtmlNode =
  | { readonly kind: 'text'; readonly source: string }
  | {
      readonly kind: 'element';
      /** In lower case. */
      readonly name: string;
      readonly attributes: ReadonlyMap<string, string>;
      readonly children: readonly HtmlNode[];
    };

const EMPTY_ELEMENTS: ReadonlySet<string> = new Set(['br', 'hr', 'img', 'input', 'wbr']);
/** Elements inside elements deeper than this are nothing that we or a person wrote. */
const DEEPEST = 40;

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/iy;
const ATTRIBUTE = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>]+)))?/gu;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,6}));/giu;

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  // Anki's editor writes a blank that must be kept as one that does not break.
  ['nbsp', ' '],
]);

/** The nodes of a piece of HTML, in order; undefined when a tag is never closed, or closed in the wrong order. */
export function htmlNodes(html: string): readonly HtmlNode[] | undefined {
  const top: HtmlNode[] = [];
  const open: { readonly name: string; readonly children: HtmlNode[] }[] = [{ name: '', children: top }];
  let index = 0;
  while (index < html.length) {
    const parent = open.at(-1);
    if (parent === undefined) return undefined;
    const next = html.indexOf('<', index);
    const end = next < 0 ? html.length : next;
    if (end > index) parent.children.push({ kind: 'text', source: html.slice(index, end) });
    if (next < 0) break;
    if (html.startsWith('<!--', next)) {
      const close = html.indexOf('-->', next);
      if (close < 0) return undefined;
      index = close + 3;
      continue;
    }
    TAG.lastIndex = next;
    const [tag, slash, written = '', attributes = ''] = TAG.exec(html) ?? [];
    if (tag === undefined) return undefined;
    index = next + tag.length;
    const name = written.toLowerCase();
    if (slash === '/') {
      if (open.length === 1 || parent.name !== name) return undefined;
      open.pop();
      continue;
    }
    const children: HtmlNode[] = [];
    parent.children.push({ kind: 'element', name, attributes: attributesOf(attributes), children });
    if (EMPTY_ELEMENTS.has(name)) continue;
    open.push({ name, children });
    if (open.length > DEEPEST) return undefined;
  }
  return open.length === 1 ? top : undefined;
}

/** Text with its entities read: numbers, and the six names that we and editors write; others stay as written. */
export function readEntities(source: string): string {
  return source.replace(
    ENTITY,
    (whole, decimal: string | undefined, hex: string | undefined, name: string) => {
      if (decimal === undefined && hex === undefined) return NAMED.get(name.toLowerCase()) ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function attributesOf(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of written.matchAll(ATTRIBUTE)) {
    attributes.set(name.toLowerCase(), readEntities(double ?? single ?? bare ?? ''));
  }
  return attributes;
}
