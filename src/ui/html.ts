// The one place where HTML enters the page. The idea to know: a short list says what may stay, everything else goes, and
// nothing that comes out of here can ask for anything over the network; the sources of media are only named.
import type { Config, DOMPurify } from 'dompurify';
import { plainTextOf } from '../domain/deck/titles';

/** Reads HTML that nobody vouches for; loaded when the first of it is to be shown. */
export interface Sanitiser {
  /**
   * HTML of a card without styles, scripts, links and names. Pictures, sounds and films have no source: what they name, or
   * the data they carry, stands in their attribute `data-media`.
   */
  readonly html: (html: string) => DocumentFragment;
  /** MathML made by the typesetter from what a card says; see text/maths.ts. */
  readonly mathml: (markup: string) => DocumentFragment;
}

/** The attribute that names the media of a picture, sound or film. */
export const MEDIA_ATTRIBUTE = 'data-media';
/** The classes that cards may have: those that our own templates make. */
const CLASSES: ReadonlySet<string> = new Set(['cloze', 'hint', 'template-error']);
const MEDIA_TAGS: ReadonlySet<string> = new Set(['IMG', 'AUDIO', 'VIDEO']);

/** HTML longer than this, or with more tags, is shown as text: reading it could take seconds. */
const LONGEST = 500_000;
const MOST_TAGS = 5000;

const HTML_TAGS =
  'abbr audio b bdi bdo big blockquote br center cite code col colgroup dd del details dfn div dl dt em figcaption ' +
  'figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rb rp rt ruby s samp section small span strike strong ' +
  'sub summary sup table tbody td tfoot th thead tr tt u ul var video wbr';
const HTML_ATTRIBUTES =
  'alt class colspan dir height lang open reversed rowspan start title type value width';
/** Elements that go with all they hold; of others that may not stay, the text does. */
const EMPTIED_TAGS =
  'annotation annotation-xml applet base canvas datalist desc embed foreignobject frameset head iframe link math meta ' +
  'metadata noembed noframes noscript object plaintext script select style svg template textarea title xmp';
const MATHML_TAGS =
  'math menclose merror mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt ' +
  'mstyle msub msubsup msup mtable mtd mtext mtr munder munderover';
const MATHML_ATTRIBUTES =
  'accent accentunder columnalign columnlines columnspacing columnspan depth display displaystyle fence height ' +
  'largeop linethickness lspace mathsize mathvariant maxsize minsize movablelimits notation rowalign rowlines ' +
  'rowspacing rowspan rspace scriptlevel separator stretchy symmetric voffset width xmlns';

/** What the values of some attributes must look like. */
const VALUES: ReadonlyMap<string, RegExp> = new Map([
  ['colspan', /^\d{1,2}$/u],
  ['rowspan', /^\d{1,2}$/u],
  ['width', /^\d{1,4}%?$/u],
  ['height', /^\d{1,4}%?$/u],
  ['type', /^[1AaIi]$/u],
]);

let loading: Promise<Sanitiser> | undefined;
let loaded: Sanitiser | undefined;

/** The sanitiser, if it has been loaded. */
export function loadedSanitiser(): Sanitiser | undefined {
  return loaded;
}

/** Loads the sanitiser once. Rejects when its file cannot be fetched; the next call tries again. */
export function loadSanitiser(): Promise<Sanitiser> {
  loading ??= import('dompurify').then(
    ({ default: createPurifier }) => {
      loaded = createSanitiser(createPurifier);
      return loaded;
    },
    (fault: unknown) => {
      loading = undefined;
      throw fault;
    },
  );
  return loading;
}

type PurifierFactory = () => DOMPurify;

function createSanitiser(createPurifier: PurifierFactory): Sanitiser {
  const policy = createPolicy();
  const ofCards = createPurifier();
  ofCards.setConfig(strictConfig(HTML_TAGS, `${HTML_ATTRIBUTES} ${MEDIA_ATTRIBUTE}`, policy));
  ofCards.addHook('beforeSanitizeAttributes', nameMedia);
  ofCards.addHook('uponSanitizeAttribute', (element, attribute) => {
    const { attrName, attrValue } = attribute;
    if (attrName === 'class') {
      const kept = attrValue.split(/\s+/u).filter((name) => CLASSES.has(name));
      attribute.attrValue = kept.join(' ');
      attribute.keepAttr = kept.length > 0;
    } else if (attrName === MEDIA_ATTRIBUTE) attribute.keepAttr = MEDIA_TAGS.has(element.nodeName);
    else if (VALUES.get(attrName)?.test(attrValue) === false) attribute.keepAttr = false;
  });
  const ofMaths = createPurifier();
  ofMaths.setConfig(strictConfig(MATHML_TAGS, MATHML_ATTRIBUTES, policy));
  return {
    html: (html) => (isTooLarge(html) ? textFragment(html) : purified(ofCards, html)),
    mathml: (markup) => purified(ofMaths, markup),
  };
}

/** What the purifier makes of HTML, as nodes of the page; the text of what it cannot read. */
function purified(purifier: DOMPurify, html: string): DocumentFragment {
  try {
    const fragment: unknown = purifier.sanitize(html);
    // Frames without a body give nothing.
    if (!(fragment instanceof DocumentFragment)) return textFragment(html);
    document.adoptNode(fragment);
    return fragment;
  } catch (fault) {
    // Some browsers build trees that are too deep for them to copy.
    if (fault instanceof RangeError) return textFragment(html);
    throw fault;
  }
}

function strictConfig(tags: string, attributes: string, policy: Policy | undefined): Config {
  return {
    ALLOWED_TAGS: ['#text', ...tags.split(' ')],
    ALLOWED_ATTR: attributes.split(' '),
    FORBID_CONTENTS: EMPTIED_TAGS.split(' '),
    ALLOW_ARIA_ATTR: false,
    ALLOW_DATA_ATTR: false,
    // No attribute that may stay is an address.
    ADD_URI_SAFE_ATTR: attributes.split(' '),
    ALLOWED_URI_REGEXP: /^$/u,
    ALLOW_UNKNOWN_PROTOCOLS: false,
    RETURN_DOM_FRAGMENT: true,
    ...(policy === undefined ? {} : { TRUSTED_TYPES_POLICY: policy }),
  };
}

/** Moves the source of media to where nothing loads it. */
function nameMedia(element: Element): void {
  // Called for stretches of text as well.
  if (!MEDIA_TAGS.has(element.nodeName)) return;
  const source = element.getAttribute('src')?.trim() ?? '';
  element.removeAttribute(MEDIA_ATTRIBUTE);
  if (source !== '') element.setAttribute(MEDIA_ATTRIBUTE, source);
}

function isTooLarge(html: string): boolean {
  if (html.length > LONGEST) return true;
  let tags = 0;
  for (let index = html.indexOf('<'); index >= 0 && tags <= MOST_TAGS; index = html.indexOf('<', index + 1)) {
    tags += 1;
  }
  return tags > MOST_TAGS;
}

function textFragment(html: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(plainTextOf(html).slice(0, LONGEST));
  return fragment;
}

type Policy = NonNullable<Config['TRUSTED_TYPES_POLICY']>;

interface PolicyFactory {
  readonly createPolicy: (
    name: string,
    rules: {
      readonly createHTML: (html: string) => string;
      readonly createScriptURL: (url: string) => string;
    },
  ) => Policy;
}

/**
 * The right to parse HTML, given to the sanitiser alone; it parses into documents in which nothing runs. Undefined where
 * the browser has no Trusted Types.
 */
function createPolicy(): Policy | undefined {
  const factory: unknown = 'trustedTypes' in window ? window.trustedTypes : undefined;
  if (!isPolicyFactory(factory)) return undefined;
  return factory.createPolicy('html', {
    createHTML: (html) => html,
    createScriptURL: (url) => {
      throw new TypeError(`HTML has no scripts here: ${url}`);
    },
  });
}

function isPolicyFactory(value: unknown): value is PolicyFactory {
  return typeof value === 'object' && value !== null && 'createPolicy' in value;
}
