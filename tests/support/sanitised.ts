// What may be found in HTML that was sanitised, written down a second time: a test that asked the sanitiser for its own list
// would agree with anything.

const ELEMENTS = new Set(
  (
    'abbr audio b bdi bdo big blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
    'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt ruby s samp section small span strike ' +
    'strong sub summary sup table tbody td tfoot th thead tr tt u ul var video wbr'
  ).split(' '),
);
const ATTRIBUTES = new Set(
  'alt class colspan data-media dir height lang open reversed rowspan start title type value width'.split(
    ' ',
  ),
);
/** Added by what fits HTML to the page. */
const OUR_ATTRIBUTES = new Set(
  'aria-label controls data-maths data-typeset preload role src tabindex'.split(' '),
);
const CLASSES = /^(?:cloze|hint|template-error|wide|absent| )+$/u;
const XHTML = 'http://www.w3.org/1999/xhtml';

/** Everything below a node that must not be there, in words. MathML is left to its own tests when it is expected. */
export function forbiddenParts(root: ParentNode, isShown: boolean): readonly string[] {
  const problems: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    if (isShown && element.closest('math') !== null) continue;
    if (element.namespaceURI !== XHTML || !ELEMENTS.has(element.localName))
      problems.push(`<${element.localName}>`);
    if (element.shadowRoot !== null) problems.push('a shadow root');
    for (const { name, value } of element.attributes) {
      const isAllowed = ATTRIBUTES.has(name) || (isShown && OUR_ATTRIBUTES.has(name));
      if (!isAllowed) problems.push(`${element.localName} ${name}=${value.slice(0, 40)}`);
      if (name === 'class' && !CLASSES.test(value)) problems.push(`class ${value}`);
      if (name === 'src' && !/^(?:blob:|data:image\/)/u.test(value)) problems.push(`src ${value}`);
    }
  }
  const comments = document.createTreeWalker(
    root instanceof Element || root instanceof DocumentFragment ? root : document,
    NodeFilter.SHOW_COMMENT,
  );
  if (comments.nextNode() !== null) problems.push('a comment');
  return problems;
}
