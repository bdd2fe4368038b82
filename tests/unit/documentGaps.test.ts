// Texts with gaps, tags and formulas, one line a case: the document, and what it says. The notation is that of
// documentNotation.ts.
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/domain/document/parseDocument';
import { printDocument } from '../../src/domain/document/printDocument';
import { noteIdOf } from '../../src/domain/ids';
import { codesIn, notesIn } from '../support/documentNotation';

describe('gaps', () => {
  it.each([
    [
      'a text between questions',
      'Q: Why?\nA: So.\n\nC: It is [old].\nvery\n\nQ: Who?\nA: Bell.',
      'Why? | So. || It is {{c1::old}}. very || Who? | Bell.',
    ],
    ['a bracket', 'C: The [Lenne] is a river.', 'The {{c1::Lenne}} is a river.'],
    ['several brackets', 'C: [Bell] built it in [1931].', '{{c1::Bell}} built it in {{c2::1931}}.'],
    [
      'numbers',
      'C: {{c2::Bell}} built [it] in {{c1::1931::year}}.',
      '{{c2::Bell}} built [it] in {{c1::1931::year}}.',
    ],
    [
      'a text over paragraphs',
      'C:\nA low\ndam.\n\n— [Bell] [6]:[9]',
      'A low dam.\n\n— {{c1::Bell}} {{c2::6}}:{{c3::9}}',
    ],
    [
      'texts right below each other',
      'C: [a] b\nC: [c] d\n---\nC: [e] f',
      '{{c1::a}} b || {{c1::c}} d || {{c1::e}} f',
    ],
    [
      'links and pictures',
      'C: ![](a.png) [weir](b.html "c") [[lock]] [^1] \\[no\\] is [old].',
      '![](a.png) [weir](b.html "c") [[lock]] [^1] \\[no\\] is {{c1::old}}.',
    ],
    ['brackets in brackets', 'C: It [is [very] old].', 'It {{c1::is [very] old}}.'],
    [
      'code and formulas',
      'C: `a[0]` and $b[1]$ and \\(c[2]\\) and [d].',
      '`a[0]` and $b[1]$ and \\(c[2]\\) and {{c1::d}}.',
    ],
    [
      'marks of gaps inside',
      'C: Is [a::b] or [$x_{y_{1}}$]?',
      'Is {{c1::a:\u2060:b}} or {{c2::$x_{y_{1} }$}}?',
    ],
    ['a remark and tags', 'C: [Bell].\n> Note: Old.\nTags: a', '{{c1::Bell}}. !Old. #a'],
    [
      'highlights below a deck tag',
      '#flashcards\n\nThe ==Lenne== is ==short==.',
      'The {{c1::Lenne}} is {{c2::short}}.',
    ],
    [
      'highlights beside a card',
      'a b :: c\n\nThe ==Lenne==\nis {{short}}.',
      'a b | c || The {{c1::Lenne}} is {{c2::short}}.',
    ],
    [
      'highlights with hints',
      '#flashcards\n\n==2;;Bell;;who== in ==1931==',
      '{{c2::Bell::who}} in {{c2::1931}}',
    ],
    [
      'highlights outside of marked questions',
      'The ==Lenne== is short.\n\nQ: Why?\nA: So.',
      'The {{c1::Lenne}} is short. || Why? | So.',
    ],
    [
      'highlights where nothing else asks',
      '# Rivers\n\nSource: a ==map==\n\nThe ==Lenne== is short.\n\n- It has ==two== locks',
      'The {{c1::Lenne}} is short. || It has {{c1::two}} locks',
    ],
    [
      'highlights in lines that would be pairs if not each had one',
      'F = ==m a==\nE = ==m c²==',
      'F = {{c1::m a}} E = {{c2::m c²}}',
    ],
    [
      'highlights in a sentence over two lines with dashes',
      'The ==Lenne== - a river\nin Germany - is short.',
      'The {{c1::Lenne}} - a river in Germany - is short.',
    ],
    [
      'highlights in a list of pairs below a deck tag',
      '#flashcards\n\ndam - ein Damm\nweir - ein ==Wehr==',
      'dam - ein Damm weir - ein {{c1::Wehr}}',
    ],
    [
      'highlights between letters of scripts without blanks',
      '长江是==亚洲==最长的河。\n\nแม่น้ำ==โขง==ยาว\n\n==한강==은 서울에 있다.',
      '长江是{{c1::亚洲}}最长的河。 || แม่น้ำ{{c1::โขง}}ยาว || {{c1::한강}}은 서울에 있다.',
    ],
    [
      'highlights beside signs',
      'He said "==so==", (==twice==) and **==thrice==**; ==-1== is $-$==1==.',
      'He said "{{c1::so}}", ({{c2::twice}}) and **{{c3::thrice}}**; {{c4::-1}} is $-${{c5::1}}.',
    ],
    ['braces beside a card', 'a b :: c\n\nDear {{name}}.', 'a b | c || Dear {{c1::name}}.'],
    [
      'highlights, but of no blank in a template',
      'Dear {{name}}, this is ==short==.',
      'Dear {{name}}, this is {{c1::short}}.',
    ],
    ['highlights with an ending', '#flashcards\n\nThe ==weir==s.', 'The {{c1::weir}}s.'],
    ['numbers anywhere', 'Prose.\n\nIt is {{c1::old}}.', 'It is {{c1::old}}.'],
    ['numbers in a list', '- It is {{c1::old}}\n- or {{c1::new}}', 'It is {{c1::old}} || or {{c1::new}}'],
    ['numbers below an answer', 'Q: Why?\nA: So.\n\nIt is {{c1::old}}.', 'Why? | So. || It is {{c1::old}}.'],
    ['a letter with a gap', 'Q: Why?\nA: So.\nC: It is [old].', 'Why? | So. || It is {{c1::old}}.'],
  ])('of %s are read', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });

  it.each([
    [
      'highlights in an answer',
      'Q: Why?\nA: It is ==old==.\n\nVery {{old}}.',
      'Why? | It is ==old==.\n\nVery {{old}}.',
      '',
    ],
    [
      'highlights in the prose of numbered questions',
      'Prose with ==words== in it.\n\n1. Why?\n- So.\n\n2. How?\n- Thus.',
      'Why? | So. || How? | Thus.',
      '',
    ],
    [
      'comparisons beside questions',
      'In Python a==1 or b==2 are compared.\n\nQ: Why?\nA: So.\n\n# Tests\n\nf(x)==1 and y==(2), "a"==b or c=="d"',
      'Why? | So.',
      '8 text-without-question',
    ],
    [
      'comparisons with letters of any script',
      'größe==1 or высота==2\n\nx===1 and y===2',
      '',
      '1 no-question-marker',
    ],
    ['comparisons below a deck tag', '#flashcards\n\na==1 or b==2', '', '1 no-question-marker'],
    ['templates beside questions', 'Use {{user}} in templates.\n\nQ: Why?\nA: So.', 'Why? | So.', ''],
    ['templates alone', 'Dear {{name}},\n\nthis is a letter.', '', '1 no-question-marker'],
    [
      'a list of pairs beside questions',
      'Q: Why?\nA: So.\n\n# Words\n\ndam - ein Damm\nweir - ein ==Wehr==\nlock - eine Schleuse',
      'Why? | So.',
      '6 text-without-question',
    ],
    ['a list of two pairs alone', 'dam = ein Damm.\nweir = ein ==Wehr==.', '', '1 no-question-marker'],
    [
      'what a document says of itself',
      '# The ==Lenne==\n\nAs of: 2024-01-02\nSource: a ==map==\n\nQ: Why?\nA: So.',
      'Why? | So.',
      '',
    ],
    ['an answer that starts with one', 'Q: Why?\nA: {{c1::old}} it is', 'Why? | {{c1::old}} it is', ''],
    [
      'what a backslash makes text',
      'Q: Why?\nA: So.\n\nIt is \\{{c1::old}}.',
      'Why? | So.\n\nIt is {{c1::old}}.',
      '',
    ],
    ['a text without a gap', 'C: It is old.\n\nQ: Why?\nA: So.', 'Why? | So.', '1 cloze-without-gap'],
    [
      'a text with a link only',
      'C: It is [old](a.html).\n\nQ: Why?\nA: So.',
      'Why? | So.',
      '1 cloze-without-gap',
    ],
    ['an answer below a text', 'C: It is [old].\nA: So.', 'It is {{c1::old}}.', '2 answer-without-question'],
    ['the same text twice', 'C: It is [old].\nC: It is [old].', 'It is {{c1::old}}.', '2 repeated-question'],
    ['a text too long', `C: [old] ${'x'.repeat(60_000)}`, '', '1 text-too-long'],
  ])('are not seen in %s', (_, text, notes, codes) => {
    expect(notesIn(text)).toBe(notes);
    expect(codesIn(text)).toBe(codes);
  });

  it('name a note together with its words, so that one with other gaps finds no histories of these', () => {
    const idsOf = (text: string) => parseDocument(text, 'key').notes.map(({ id }) => id);
    const [one, two] = ['The {{c1::Lenne}} is old.', 'The Lenne is {{c3::old}}.'];
    expect(idsOf('C: The [Lenne] is old.')).toEqual([noteIdOf('key', one, 0)]);
    expect(idsOf(`C: ${two}\nC: ${one}`)).toEqual([noteIdOf('key', two, 0), noteIdOf('key', one, 0)]);
  });
});

describe('tags', () => {
  it.each([
    [
      'below an answer',
      'Q: Why?\nA: So.\nTags: a, b\n\nQ: Who?\nA: Bell.',
      'Why? | So. #a #b || Who? | Bell.',
    ],
    ['with marks', 'Q: Why?\nA: So.\nTags: #a::b #c,d', 'Why? | So. #a::b #c,d'],
    [
      'of a line of their own',
      'Q: Why?\nA: So.\n#a #b/c\n\nQ: Who?\nA: Bell.',
      'Why? | So. #a #b::c || Who? | Bell.',
    ],
    ['above a paragraph', '#a\nQ: Why?\nA: So.\n\n#b\nQ: Who?\nA: Bell.', 'Why? | So. #a || Who? | Bell. #b'],
    [
      'of a document',
      '#river\n\nQ: Why?\nA: So.\n\nQ: Who?\nA: Bell.',
      'Why? | So. #river || Who? | Bell. #river',
    ],
    ['of front matter', '---\ntags: [river, lock/old]\n---\nQ: Why?\nA: So.', 'Why? | So. #river #lock::old'],
    ['of front matter in a list', '---\ntags:\n  - river\n  - flashcards\n---\na::b', 'a | b #river'],
    [
      'of decks, up to the next',
      '#flashcards/a/b #flashcards/c\nx::y\n\n#flashcards/d z::w\n\nu::v\n\n#flashcards\ns::t',
      'x | y #a::b #c || z | w #d || u | v #a::b #c || s | t',
    ],
    ['and both ways', 'Q: Why?\nA: So.\nBoth ways: yes\nTags: a', 'Why? <> So. #a'],
    ['inside an answer, as text', 'Q: Why?\nA: So.\n\n#a\n\nAnd so.', 'Why? | So.\n\n#a\n\nAnd so.'],
    [
      'that are a sentence',
      'Q: Why?\nA: So.\nTags: they are on the wall.',
      'Why? | So.\nTags: they are on the wall.',
    ],
    ['that a backslash makes text', 'Q: Why?\nA: So.\n\n\\Tags: a', 'Why? | So.\n\nTags: a'],
  ])('%s are read', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });
});

describe('schedules', () => {
  it('are taken out, and told of once', () => {
    const text =
      '#flashcards\na::b <!--SR:!2024-05-22,1,230!2024-05-25,4,270-->\n\nc::d\n<!--SR:!2024-03-20,124,270-->';
    expect(notesIn(text)).toBe('a | b || c | d');
    expect(codesIn(text)).toBe('2 schedule-not-read');
  });

  it('stay in code', () => {
    const text = 'Q: How?\nA:\n```\na <!--SR:!2024-05-22,1,230-->\n```';
    expect(notesIn(text)).toBe('How? | ```\na <!--SR:!2024-05-22,1,230-->\n```');
  });
});

describe('formulas', () => {
  it.each([
    [
      'over rows',
      'Q: How?\nA: So:\n\n$$\na = b\n- c: d\n$$\n\nDone.',
      'How? | So:\n\n$$\na = b\n- c: d\n$$\n\nDone.',
    ],
    ['from the mark on', 'Q: How?\nA: $$\n1. a\n$$', 'How? | $$\n1. a\n$$'],
    ['in bullets', 'Q: How?\nA:\n- \\[\n  a :: b\n  \\]\n- b', 'How? | \\[\na :: b\n\\] ; b'],
    ['with colons', 'Q: How?\nA:\n- Map $f: a$ b\n- \\(g: c\\) d', 'How? | Map $f: a$ b ; \\(g: c\\) d'],
    ['that are prices', 'Q: How?\nA:\n- From $5: rent', 'How? | From $5~rent'],
    ['that never end', 'Q: How?\nA: $$\na\n\nQ: Why?\nA: b\n$$', 'How? | $$ a || Why? | b $$'],
  ])('%s are kept', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text)).toBe('');
  });
});

describe('printing', () => {
  it('writes gaps, tags and both ways in one form', () => {
    const text = '# L\n\nC: The [Lenne].\nTags: a, b\n\nx y ::: z\n\nQ: Why?\nA: {{c1::So}}\n#c';
    expect(printDocument(parseDocument(text, 'key'))).toBe(
      '# L\n\nC: The {{c1::Lenne}}.\nTags: #a #b\n\nQ: x y\nA: z\nBoth ways: yes\n\nQ: Why?\nA: \\{{c1::So}}\nTags: #c\n',
    );
  });
});
