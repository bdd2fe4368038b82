// Typesets maths as MathML, which needs no style sheet, no fonts and no inline styles. The idea to know: the source stands
// on the screen until the typesetter is there, and stays when it can make nothing of it.
import type { KatexOptions } from 'katex';
import './maths.css';

/** What the typesetter may do: no links, no pictures, no growth without limit (sizes in em). */
const OPTIONS: KatexOptions = {
  output: 'mathml',
  trust: false,
  strict: 'ignore',
  maxSize: 50,
  maxExpand: 200,
  throwOnError: true,
};

type Typeset = (tex: string, isDisplay: boolean) => DocumentFragment | undefined;

let loading: Promise<Typeset | undefined> | undefined;

/**
 * Puts maths into an element, as soon as the typesetter is loaded, in place of the source it holds. TeX that makes no sense
 * changes nothing.
 */
export function showMaths(host: Element, tex: string, isDisplay: boolean): void {
  loading ??= loadTypesetter();
  void loading.then((typeset) => {
    const maths = typeset?.(tex, isDisplay);
    if (maths !== undefined) host.replaceChildren(maths);
    host.toggleAttribute('data-typeset', maths !== undefined);
  });
}

async function loadTypesetter(): Promise<Typeset | undefined> {
  try {
    const [{ default: katex }, { loadSanitiser }] = await Promise.all([import('katex'), import('../html')]);
    const sanitiser = await loadSanitiser();
    return (tex, isDisplay) => {
      const markup = markupOf(() => katex.renderToString(tex, { ...OPTIONS, displayMode: isDisplay }));
      return markup === undefined ? undefined : sanitiser.mathml(markup);
    };
  } catch {
    // The source can be read without the typesetter; the next card asks for it again.
    loading = undefined;
    return undefined;
  }
}

function markupOf(render: () => string): string | undefined {
  try {
    return render();
  } catch {
    // TeX that makes no sense, or that is nested too deep: its source says more than an error would.
    return undefined;
  }
}
