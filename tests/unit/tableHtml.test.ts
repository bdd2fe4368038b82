// HTML in cells as text, and text that only looks like it.
import { describe, expect, it } from 'vitest';
import { htmlToText } from '../../src/formats/html/toText';
import { notesOf } from '../support/tableNotation';

describe('HTML', () => {
  it.each([
    ['breaks', 'a<br>b<br/>c<BR />d', 'a\nb\nc\nd'],
    ['blocks', '<div>a</div><div>b</div><p>c</p>d', 'a\nb\nc\nd'],
    ['blocks in blocks', '<div><div>a</div></div><div><br></div><div>b</div>', 'a\n\nb'],
    ['lists', 'x<ul><li>a</li><li>b<ol><li>c</li></ol></li></ul>y', 'x\n- a\n- b\n  - c\ny'],
    ['lists with blocks in them', '<ul><li><p>a</p></li><li>\n<div>b</div></li></ul>', '- a\n- b'],
    ['emphasis', 'a <b>b</b> <i>c</i><span style="x">d</span>', 'a b cd'],
    ['blanks', '  a \n\t b&nbsp; c  ', 'a b  c'],
    ['code', '<pre>a\n  b</pre>', 'a\n  b'],
    [
      'named characters',
      '&lt;b&gt; &amp;amp; &eacute; &alpha; &ndash; &scaron; &nosuch; &',
      '<b> &amp; é α – š &nosuch; &',
    ],
    ['numbered characters', '&#33267;&#x41;&#0;&#xD800;&#9999999;', '至A&#0;&#xD800;&#9999999;'],
    ['pictures', '<img src="a.png"><img alt="A &amp; B" src=b.png><img>', '[a.png][A & B]'],
    ['powers', '10<sup>6</sup> H<sub>2</sub>O', '10^6 H2O'],
    ['rows of tables', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\nc'],
    ['scripts and styles', 'a<script>if (x < 1) { y("</div>") }</script><style>b{}</style>c', 'ac'],
    ['a script that never ends', 'a<script>b', 'a'],
    ['comments', 'a<!-- <b> -->b<!-- c', 'ab'],
    ['signs of comparison', 'a < b > c <= d', 'a < b > c <= d'],
    ['tags that never end', 'a<b', 'a'],
    ['quotation marks in tags', '<a title="x > y" href=\'z\'>a</a>b', 'ab'],
    ['a quotation mark that never ends', '<a title="x>a</a> b', 'a b'],
    ['events and addresses', '<a href="javascript:x()" onclick="y()">a</a><svg onload="z()"></svg>', 'a'],
  ])('loses its %s, and no words', (_, html, text) => {
    expect(htmlToText(html).text).toBe(text);
  });

  it('names its pictures and sounds', () => {
    expect(
      htmlToText('<img src="a%20b.png">[sound:c.mp3]<img src="data:image/png;base64,xx"><img src="100%.png">')
        .media,
    ).toEqual(['a b.png', 'c.mp3', '100%.png']);
  });
});

describe('a cell', () => {
  it.each([
    ['of a table with HTML', '#html:true\na &lt; b\tc<br>d', 'a < b | c\nd'],
    ['of a table without HTML', '#html:false\na &lt; b\tc<br>d', 'a &lt; b | c<br>d'],
    ['with an element', 'a\tb <b>c</b>', 'a | b c'],
    ['with a list', 'a\t<ul><li>b</li><li>c</li></ul>', 'a | b ; c'],
    ['with a line break', 'a\tb<br>c', 'a | b\nc'],
    ['with a numbered character', 'a\t&#33267;', 'a | 至'],
    ['about a line break', 'What does <br> do?\tIt breaks.', 'What does <br> do? | It breaks.'],
    ['about an element', 'What is <b> for?\tBold text', 'What is <b> for? | Bold text'],
    ['of code', 'a\tx<y && y>z', 'a | x<y && y>z'],
    [
      'that repeats its question',
      '#html:true\na <b>b</b>\t"a <b>b</b>\n\n<hr id=""answer"">\n\nc"',
      'a b | c',
    ],
    ['that says more before its line', '#html:true\na\t"b<hr id=answer>c"', 'a | b\nc'],
  ])('%s', (_, text, expected) => {
    expect(notesOf(text)).toBe(expected);
  });
});
