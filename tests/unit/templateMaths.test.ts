// Maths in imported HTML and in plain text, told apart from money.
import { describe, expect, it } from 'vitest';
import { mathsAsText } from '../../src/domain/noteType/mathsInHtml';
import { mathsParts } from '../../src/domain/text/mathsParts';

describe('maths in imported HTML', () => {
  it.each([
    ['stays as it is', 'a \\(x\\) b \\[y\\]', 'a \\(x\\) b \\[y\\]'],
    ['in brackets with dollar signs', '[$]x^2[/$] [$$]y[/$$]', '\\(x^2\\) \\[y\\]'],
    ['loses tags inside', '\\(a<b>b</b><span class="cloze">c</span>\\)', '\\(abc\\)'],
    ['breaks lines inside', '\\[a<br>b<div>c</div>\\]', '\\[a\nb\nc\\]'],
    ['keeps entities', '\\(a&lt;b&nbsp;c\\)', '\\(a&lt;b c\\)'],
    ['ends in code', '<code>\\(</code> and <code>\\)</code>', '<code>\\(</code> and <code>\\)</code>'],
    ['in LaTeX with dollar signs', '[latex]Let $x$ be $$y$$.[/latex]', 'Let \\(x\\) be \\[y\\].'],
    ['in LaTeX as a whole', '[latex]\\frac12[/latex]', '\\[\\frac12\\]'],
    ['in LaTeX between marks', '[latex]\\begin{displaymath}x\\end{displaymath}[/latex]', '\\[x\\]'],
    ['in LaTeX with a lonely dollar sign', '[latex]5$[/latex]', '\\[5$\\]'],
    ['that is never closed', '\\(a [$]b [latex]c', '\\(a [$]b [latex]c'],
    ['that is nothing', '\\(\\)[$][/$]', '\\(\\)[$][/$]'],
    ['after a backslash', '\\\\(a\\)', '\\\\(a\\)'],
  ])('%s', (_, html, expected) => {
    expect(mathsAsText(html)).toBe(expected);
  });
});

describe('maths in plain text', () => {
  const shown = (text: string, marks?: 'brackets') =>
    mathsParts(text, marks).map((part) =>
      part.kind === 'text' ? part.text : { [part.isDisplay ? 'display' : 'inline']: part.tex },
    );

  it.each([
    ['one formula', '$x^2$', [{ inline: 'x^2' }]],
    ['formulas in a line', 'a $x$ b \\(y\\)', ['a ', { inline: 'x' }, ' b ', { inline: 'y' }]],
    ['formulas on lines of their own', '$$x$$ \\[y\\]', [{ display: 'x' }, ' ', { display: 'y' }]],
    ['a dollar sign inside', '$\\$5+x$', [{ inline: '\\$5+x' }]],
    ['words of TeX', '$\\text{if } x$', [{ inline: '\\text{if } x' }]],
    ['a formula after a price', 'for $5: $x$', ['for $5: ', { inline: 'x' }]],
    ['a function', '$f(x)$', [{ inline: 'f(x)' }]],
    ['a line break of TeX', '$$a\\\\$$', [{ display: 'a\\\\' }]],
  ])('is found: %s', (_, text, parts) => {
    expect(shown(text)).toEqual(parts);
  });

  it.each([
    'between $5 and $6',
    '$5, $6 or $7',
    'US$5–$6',
    'cash ($) or card ($)',
    'the $USD and the CAD$',
    'from $5 to 6$ a piece and more words',
    '5$',
    '$',
    '$$',
    '$ x $',
    '\\$x\\$',
    '\\\\(x',
    'a $x',
    '\\(x',
  ])('is not money: %s', (text) => {
    expect(shown(text)).toEqual([text]);
  });

  it('has no dollar signs in imported cards', () => {
    expect(shown('$x$ \\(y\\)', 'brackets')).toEqual(['$x$ ', { inline: 'y' }]);
  });
});
