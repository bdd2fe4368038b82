// Templates of imported notes: what each mark of the template language makes of the fields.
import { describe, expect, it } from 'vitest';
import type { FieldsNote } from '../../src/domain/deck/deck';
import { htmlFaceOf } from '../../src/domain/noteType/renderTemplate';
import { noteTypeIdOf, type NoteType } from '../../src/domain/noteType/noteType';

const FIELDS = ['Front', 'Back', 'Extra', 'Gaps'];
const VALUES = [
  'Which <b>river</b>?',
  'The Lune',
  '<br> <div></div>',
  'A {{c1::lock}} by the {{c2::sea::water}}',
];

interface Given {
  readonly question?: string;
  readonly answer?: string;
  readonly kind?: NoteType['kind'];
  readonly fields?: readonly string[];
  readonly slot?: string;
}

function faceOf({
  question = '{{Front}}',
  answer = '{{Back}}',
  kind = 'standard',
  fields = VALUES,
  slot = 't1',
}: Given) {
  const made = {
    kind,
    name: 'Rivers & locks',
    fields: FIELDS,
    templates: [{ name: 'Card 1', question, answer }],
    css: '',
  };
  const type: NoteType = { id: noteTypeIdOf(made), ...made };
  const note: FieldsNote = {
    kind: 'fields',
    id: 'n1',
    typeId: type.id,
    fields,
    slots: [slot],
    guid: 'g1',
    tags: ['water', 'a::b'],
  };
  return htmlFaceOf(type, note, `n1:${slot}`, { deckTitle: 'Water::Rivers' });
}

const error = (text: string) => `<span class="template-error">{${text}}</span>`;

describe('a template', () => {
  it.each([
    ['a field', '{{Front}}', 'Which <b>river</b>?'],
    ['a field with blanks around its name', '{{ Front }}', 'Which <b>river</b>?'],
    ['three braces', '{{{Back}}}!', 'The Lune!'],
    ['an unknown field', 'a {{Frunt}}', `a ${error('unknown field Frunt')}`],
    ['an unknown field with a name like HTML', '{{<b>}}x', `${error('unknown field &lt;b&gt;')}x`],
    ['a field without a name', '{{}}x', `x${error('a field has no name')}`],
    ['a mark that is not closed', 'x {{Front', `x Front${error('{{ is not closed')}`],
    ['a filled section', '{{#Back}}yes{{/Back}}{{^Back}}no{{/Back}}', 'yes'],
    ['an empty section', 'x{{#Extra}}yes{{/Extra}}{{^Extra}}no{{/Extra}}', 'xno'],
    ['sections inside each other', '{{#Back}}a{{#Extra}}b{{/Extra}}c{{/Back}}', 'ac'],
    ['a filled section in an empty one', 'x{{#Extra}}{{#Back}}a{{/Back}}{{/Extra}}', 'x'],
    ['a section of tags', '{{#Tags}}{{Tags}}{{/Tags}}', 'water a::b'],
    [
      'what is given',
      '{{Type}}|{{Deck}}|{{Subdeck}}|{{Card}}|{{CardFlag}}',
      'Rivers &amp; locks|Water::Rivers|Rivers|Card 1|',
    ],
    ['a section that is not closed', '{{#Back}}a', `a${error('section Back is not closed')}`],
    ['a section that is not open', 'a{{/Back}}', `a${error('section Back is closed but not open')}`],
    [
      'sections in the wrong order',
      '{{#Back}}{{#Front}}a{{/Back}}{{/Front}}',
      `a${error('section Front is not closed')}${error('section Front is closed but not open')}`,
    ],
    ['a section of an unknown field', 'a{{#No}}b{{/No}}', `a${error('unknown field No')}`],
    ['other marks', '{{=<% %>=}}<%Back%> {{Front}}', 'The Lune {{Front}}'],
    ['other marks and the first ones again', '{{=<% %>=}}<%Back%><%={{ }}=%>{{Back}}', 'The LuneThe Lune'],
    ['marks that are no marks', '{{= =}}x', `${error('unknown field = =')}x`],
    ['a comment', 'a<!-- {{#Back}} -->b', 'ab'],
    ['a comment of templates', 'a{{! no }}b', 'ab'],
    ['the other side', 'x{{FrontSide}}', 'x'],
    ['a script and a style', 'a<script>if(1<2)x</script>b<STYLE>p{}</STYLE >c', 'abc'],
    ['a script that is not closed', 'a<script>b', 'a'],
    ['styles and handlers of a tag', '<p style="color:red" onclick=x class=a>b</p>', '<p class=a>b</p>'],
    ['text to be spoken', 'a[anki:tts lang=en]b[/anki:tts]c', 'ac'],
    ['nothing', '', error('the question of this card is empty')],
    ['a picture alone', '<img src="a.png">', '<img src="a.png">'],
  ])('shows %s', (_, question, html) => {
    expect(faceOf({ question }).question).toBe(html);
  });

  it('never reads a field as a template', () => {
    const fields = ['a {{Back}} {{#Extra}} {{=<% %>=}} b', 'c'];
    expect(faceOf({ fields }).question).toBe('a {{Back}} {{#Extra}} {{=<% %>=}} b');
  });

  it('names three problems at most', () => {
    expect(faceOf({ question: '{{/a}}{{/b}}{{/c}}{{/d}}x' }).question.split('template-error')).toHaveLength(
      4,
    );
  });

  it('says so when it names a long field too often', () => {
    const question = '{{Front}}'.repeat(100);
    expect(faceOf({ question, fields: ['x'.repeat(100_000)] }).question).toBe(error('this card is too long'));
  });

  it.each([
    ['t2', 'standard'],
    ['t0', 'standard'],
    ['front', 'standard'],
  ] as const)('has an empty face for a slot that the type does not have: %s', (slot, kind) => {
    expect(faceOf({ slot, kind }).question).toBe(error('the question of this card is empty'));
  });
});

describe('a filter', () => {
  it.each([
    ['text', '{{text:Front}}', 'Which river?'],
    ['hint', '{{hint:Back}}', '<details class="hint"><summary>Back</summary>The Lune</details>'],
    ['hint of an empty field', 'x{{hint:Extra}}', 'x'],
    ['an unknown one', '{{loud:Back}}', 'The Lune'],
    ['two of them, from right to left', '{{text:hint:Back}}', 'BackThe Lune'],
    ['type on the question', 'x{{type:Back}}', 'x'],
    ['speech', 'x{{tts en_US voices=A,B:Back}}', 'x'],
  ])('is applied: %s', (_, question, html) => {
    expect(faceOf({ question }).question).toBe(html);
  });

  it.each([
    [
      'furigana',
      ' 漢字[かんじ]を 書[か]く',
      '<ruby>漢字<rt>かんじ</rt></ruby>を<ruby>書<rt>か</rt></ruby>く',
    ],
    ['kanji', ' 漢字[かんじ]を 書[か]く', '漢字を書く'],
    ['kana', ' 漢字[かんじ]を 書[か]く', 'かんじをかく'],
    ['furigana', 'a[sound:b.mp3]c', 'a[sound:b.mp3]c'],
    ['furigana', '[x] y[', '[x] y['],
    ['kana', '<b>日</b>本[ほん]', '<b>日</b>ほん'],
  ])('reads Japanese: %s of %s', (filter, field, html) => {
    expect(faceOf({ question: `{{${filter}:Front}}`, fields: [field] }).question).toBe(html);
  });

  it('shows on the answer what would have been typed', () => {
    expect(faceOf({ answer: '{{type:Back}}' }).answer).toBe('The Lune');
    const gaps = { kind: 'cloze', slot: 'c2', answer: '{{type:cloze:Gaps}}' } as const;
    expect(faceOf(gaps).answer).toBe('sea');
  });
});

describe('gaps', () => {
  const gap = (html: string) => `<span class="cloze">${html}</span>`;
  const cloze = (template: string, field: string, slot = 'c1') => {
    const fields = [...VALUES.slice(0, 3), field];
    return faceOf({ kind: 'cloze', slot, question: template, answer: template, fields });
  };

  it.each([
    ['one', 'A {{c1::lock}}', `A ${gap('[…]')}`, `A ${gap('lock')}`],
    ['a hint', '{{c1::lock::gate}}', gap('[gate]'), gap('lock')],
    ['others open', '{{c1::a}} {{c2::b}}', `${gap('[…]')} b`, `${gap('a')} b`],
    ['one in another', '{{c2::a {{c1::b}}}}', `a ${gap('[…]')}`, `a ${gap('b')}`],
    ['one around another', '{{c1::a {{c2::b}}}}', gap('[…]'), gap('a b')],
    ['HTML inside', '{{c1::<b>a</b>}}', gap('[…]'), gap('<b>a</b>')],
    ['maths around', '\\(x={{c1::y^2}}\\)', '\\(x=[…]\\)', '\\(x=y^2\\)'],
  ])('are asked and opened: %s', (_, field, question, answer) => {
    expect(cloze('{{cloze:Gaps}}', field)).toMatchObject({ question, answer });
  });

  it('show nothing of a text that has no such gap', () => {
    expect(cloze('x{{cloze:Gaps}}', '{{c2::a}}').question).toBe('x');
  });

  it('can stand alone', () => {
    const face = cloze('{{cloze-only:Gaps}}', '{{c1::a::h}} b {{c1::c}} {{c2::d}}');
    expect(face).toMatchObject({ question: '[h], […]', answer: 'a, c' });
  });

  it('open sections by their number', () => {
    const template = '{{#c1}}one{{/c1}}{{#c2}}two{{/c2}}{{^c1}}not one{{/c1}}';
    expect(cloze(template, '{{c1::a}}{{c2::b}}', 'c2').question).toBe('twonot one');
  });
});

describe('an answer', () => {
  const rule = '<hr id=answer>';
  it.each([
    ['after the other side', `{{FrontSide}}\n<hr id="answer">\n{{Back}}`, '\nThe Lune'],
    ['after the question again', `{{Front}}${rule}{{Back}}`, 'The Lune'],
    [
      'after the question in other marks',
      `<div>{{Front}}</div><HR class=x ID = 'answer' />{{Back}}`,
      'The Lune',
    ],
    ['before and after the rule', `{{Back}}${rule}more`, 'The Lune<hr>more'],
    [
      'after a picture that was not asked',
      `{{Front}}<img src=a>${rule}x`,
      'Which <b>river</b>?<img src=a><hr>x',
    ],
    ['with the other side but no rule', '{{FrontSide}}<p>{{Back}}', '<p>The Lune'],
    ['with two rules', `{{Front}}${rule}a${rule}b`, 'a<hr id=answer>b'],
    ['with a rule in a section that is not shown', `a{{#Extra}}${rule}{{/Extra}}b`, 'ab'],
    ['with nothing', '{{FrontSide}}', error('the answer of this card is empty')],
  ])('leaves out the question: %s', (_, answer, html) => {
    expect(faceOf({ answer }).answer).toBe(html);
  });

  it('takes no rule of a field for its own', () => {
    const fields = ['q', `a${rule}b`];
    expect(faceOf({ answer: '{{FrontSide}}{{Back}}', fields }).answer).toBe(`a${rule}b`);
  });

  it('keeps a text with its gaps opened', () => {
    const template = '{{cloze:Gaps}}';
    const face = faceOf({ kind: 'cloze', slot: 'c1', question: template, answer: `${template}${rule}x` });
    expect(face.answer).toBe('A <span class="cloze">lock</span> by the sea<hr>x');
  });
});

describe('the names of a card', () => {
  it('are plain text', () => {
    const face = faceOf({});
    expect(face).toMatchObject({ kind: 'html', title: 'Which river ?', points: [{ text: 'The Lune' }] });
  });

  it('tell nothing that a picture or a sound is called', () => {
    const face = faceOf({ question: '<img src="lune.png">[sound:lune.mp3]' });
    expect(face.title).toBe('Rivers & locks');
  });

  it('hold no words about a template that is wrong', () => {
    expect(faceOf({ question: '{{Front}}{{/No}}' }).title).toBe('Which river ?');
  });
});
