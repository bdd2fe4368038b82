// The one place where HTML enters the page: what hostile bodies leave behind, and what stays of honest ones.
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadSanitiser, type Sanitiser } from '../../src/ui/html';
import { hostileBodies, largeBodies } from '../support/hostileHtml';
import { forbiddenParts } from '../support/sanitised';

let sanitiser: Sanitiser;
beforeAll(async () => {
  sanitiser = await loadSanitiser();
});
beforeEach(() => vi.stubGlobal('taken', undefined));

function markup(fragment: DocumentFragment): string {
  const host = document.createElement('div');
  host.append(fragment);
  return host.innerHTML;
}

describe('hostile HTML', () => {
  it('comes in more than 300 bodies', () => {
    expect(hostileBodies().length).toBeGreaterThan(300);
    expect(new Set(hostileBodies().map(([, html]) => html)).size).toBeGreaterThan(300);
  });

  it.each([...hostileBodies(), ...largeBodies()])('leaves nothing that can act: %s', (_, html) => {
    const host = document.createElement('div');
    host.append(sanitiser.html(html));
    document.body.replaceChildren(host);
    expect(forbiddenParts(host, false)).toEqual([]);
    expect(Reflect.get(window, 'taken')).toBeUndefined();
  });

  it('is found by the same checks when it is not sanitised (the control of the tests above)', () => {
    const found = hostileBodies().filter(([, html]) => {
      const inert = document.implementation.createHTMLDocument('');
      inert.body.innerHTML = html;
      return forbiddenParts(inert.body, false).length > 0;
    });
    expect(found.length).toBeGreaterThan(280);
  });

  it('stays harmless when what is left of it is parsed again', () => {
    for (const [, html] of hostileBodies()) {
      const once = markup(sanitiser.html(html));
      const inert = document.implementation.createHTMLDocument('');
      inert.body.innerHTML = once;
      expect(forbiddenParts(inert.body, false), html).toEqual([]);
    }
  });
});

describe('honest HTML', () => {
  it.each([
    ['text', 'a &amp; b', 'a &amp; b'],
    ['paragraphs and marks', '<p>a <b>b</b> <i>c</i></p>', '<p>a <b>b</b> <i>c</i></p>'],
    [
      'lists',
      '<ol type="a" start="3"><li value="4">x</li></ol>',
      '<ol type="a" start="3"><li value="4">x</li></ol>',
    ],
    ['ruby', '<ruby>漢<rt>かん</rt></ruby>', '<ruby>漢<rt>かん</rt></ruby>'],
    ['a table', '<table><tbody><tr><td colspan="2">x</td></tr></tbody></table>', undefined],
    ['details', '<details class="hint"><summary>s</summary>x</details>', undefined],
    ['language and direction', '<p lang="ar" dir="rtl">x</p>', undefined],
    ['a gap', '<span class="cloze">[…]</span>', undefined],
    ['links as text', 'see <a href="https://example.org">there</a>', 'see there'],
    [
      'colours and fonts dropped',
      '<font color="red"><span style="color:red">x</span></font>',
      '<span>x</span>',
    ],
    ['classes of others dropped', '<b class="visually-hidden cloze">x</b>', '<b class="cloze">x</b>'],
    ['a picture by its name', '<img src="a b.png" alt="x">', '<img alt="x" data-media="a b.png">'],
    ['a sound by its name', '<audio src="a.mp3" autoplay></audio>', '<audio data-media="a.mp3"></audio>'],
    ['buttons and forms as text', '<form>a<button>b</button></form>', 'ab'],
    [
      'sizes without sense dropped',
      '<img src="a" width="12px" height="3">',
      '<img height="3" data-media="a">',
    ],
  ])('keeps %s', (_, html, expected) => {
    expect(markup(sanitiser.html(html))).toBe(expected ?? html);
  });
});

describe('the typeset maths', () => {
  it('keeps MathML and nothing else', () => {
    const made =
      '<span class="katex"><math xmlns="http://www.w3.org/1998/Math/MathML"><semantics><mrow><mi mathvariant="bold">x</mi>' +
      '</mrow><annotation encoding="application/x-tex">x</annotation></semantics></math></span>';
    expect(markup(sanitiser.mathml(made))).toBe(
      '<math xmlns="http://www.w3.org/1998/Math/MathML"><mrow><mi mathvariant="bold">x</mi></mrow></math>',
    );
  });

  it.each([...hostileBodies()])('lets nothing else through: %s', (_, html) => {
    const host = document.createElement('div');
    host.append(sanitiser.mathml(html));
    for (const element of host.querySelectorAll('*')) {
      expect(element.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
      expect(
        element
          .getAttributeNames()
          .filter((name) => /^on|^(?:href|src|style|id|name|class|actiontype)$/u.test(name)),
      ).toEqual([]);
    }
  });
});
