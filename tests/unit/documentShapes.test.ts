// Cards that their shape tells, one line a case: the document, and what it says. The notation is that of documentNotation.ts.
import { describe, expect, it } from 'vitest';
import { codesIn, notesIn } from '../support/documentNotation';

describe('shapes', () => {
  it.each([
    ['a card on a line', 'Old weir :: 1931\nNew weir :: 1990', 'Old weir | 1931 || New weir | 1990'],
    ['a card both ways', 'Lenne ::: a river', 'Lenne <> a river'],
    ['cards in a list', '- Lenne :: a river\n* Ruhr ::: another', 'Lenne | a river || Ruhr <> another'],
    ['only the first mark', 'a is :: b :: c', 'a is | b :: c'],
    ['a tight card below a deck tag', '#flashcards\nLenne::a river', 'Lenne | a river'],
    ['code in a card', 'The type `a :: b` is :: a type', 'The type `a :: b` is | a type'],
    ['a formula in a card', 'Here $a :: b$ is :: a type', 'Here $a :: b$ is | a type'],
    ['a card below an answer', 'Q: Why?\nA: So.\n\nLenne :: a river', 'Why? | So. || Lenne | a river'],
    ['a card above a question', 'Lenne :: a river\nQ: Why?\nA: So.', 'Lenne | a river || Why? | So.'],
    [
      'a card whose name starts like an answer',
      'a12 :: a road\nA :: a letter',
      'a12 | a road || A | a letter',
    ],
    ['a topic that asks', '## Which rivers?\n\nLenne :: short\nRuhr :: long', 'Lenne | short || Ruhr | long'],
    ['a divided card', 'Who runs\nthe weir\n?\nThe town.\n\nMore', 'Who runs the weir | The town.'],
    ['a divided card both ways', 'Lenne\n??\nA river', 'Lenne <> A river'],
    ['blank lines around a divider', 'Who?\n\n?\n\nThe town.', 'Who? | The town.'],
    [
      'points and code in a divided card',
      'Locks\n?\n- Upper\n- Lower\n\nHow\n?\nType\n```\na\n\nb\n```',
      'Locks | Upper ; Lower || How | Type\n\n```\na\n\nb\n```',
    ],
    ['a callout', '> [!question] Who?\n> The town,\n> of course.', 'Who? | The town, of course.'],
    [
      'an answer in a callout of its own',
      '> [!faq]- Who?\n> > [!success]- Answer\n> > - Bell\n> > - Gray\n\n> [!help] Why?\n> So.',
      'Who? | Bell ; Gray || Why? | So.',
    ],
    ['a callout without title', '> [!question]\n> Who runs it?\n>\n> The town.', 'Who runs it? | The town.'],
    ['code in a callout', '> [!question] How?\n> ```\n> a\n>\n> b\n> ```', 'How? | ```\na\n\nb\n```'],
    ['details', '<details><summary>Who?</summary> The town. </details>', 'Who? | The town.'],
    [
      'details over lines',
      '<details>\n<summary><b>Who?</b></summary>\n<p>\n\nThe town,\nnot Bell.\n\n</p>\n</details>',
      'Who? | The town, not Bell.',
    ],
    [
      'details that are all of a document',
      '<details><summary>Lenne</summary>A river</details>\n<details><summary>Ruhr</summary>Another</details>',
      'Lenne | A river || Ruhr | Another',
    ],
    [
      'details that answer the heading above',
      '### 1. Which?\n\n- A: one\n- B: two\n\n<details><summary><b>Answer</b></summary>\n<p>\n\n#### Answer: B\n\nIt is.\n\n</p>\n</details>\n\n---\n\n### 2. Why?\n<details><summary>Show answer</summary>\nSo.\n</details>',
      'Which?\n  - A: one\n  - B: two | Answer~B\n\nIt is. || Why? | So.',
    ],
    [
      'questions inside details',
      '<details><summary>Which part?</summary>\n\nQ: Why?\nA: So.\n\n</details>',
      'Why? | So.',
    ],
    [
      'a glossary',
      '# Words\n\n## Part\n\n**Weir.** A low\ndam.\n\n**Lock:** A gate.\n\n- of wood\n\n**Lenne** – A river.\n\n**Ruhr**: Another.',
      'Weir | A low dam. || Lock | {A gate.} of wood || Lenne | A river. || Ruhr | Another.',
    ],
    [
      'a glossary with a term on each line',
      '**Weir.** A low dam.\n**Lock.** A gate.\n**Ruhr**: Another river.',
      'Weir | A low dam. || Lock | A gate. || Ruhr | Another river.',
    ],
    [
      'Perl notation',
      '=head1 NAME\n\n=head2 What is C<weir>?\n\nA I<low> dam.\n\n=over\n\n=item * old\n\n=item * E<lt>new\n\n=back\n\n=cut',
      'What is `weir`? | {A *low* dam.} old ; <new',
    ],
    [
      'a title that asks',
      '---\ntitle: "Why a weir?"\n---\n\nFor mills.\n\nAnd fish.',
      'Why a weir? | For mills.\n\nAnd fish.',
    ],
    [
      'links to a card in Obsidian',
      '#flashcards\nLenne::a river ^a1b2c3\n\nWho\n?\nBell\n^id-2\n\nThe ==weir== is old ^c3d4e5\n\n^f6a\n',
      'Lenne | a river || Who | Bell || The {{c1::weir}} is old',
    ],
  ])('of %s are read', (_, text, expected) => {
    expect(notesIn(text)).toBe(expected);
    expect(codesIn(text.replace('\n\nMore', ''))).toBe('');
  });

  it.each([
    [
      'names in code',
      'Q: How?\nA: Use std::map, Foo::Bar or\na::b there.',
      'How? | Use std::map, Foo::Bar or a::b there.',
      '',
    ],
    ['types', 'Q: How?\nA: So:\n\nmap :: (a -> b) -> [a]', 'How? | So:\n\nmap :: (a -> b) -> [a]', ''],
    [
      'code',
      'Q: How?\nA: So:\n```\na :: b\n?\n{{c1::x}}\n```',
      'How? | So:\n\n```\na :: b\n?\n{{c1::x}}\n```',
      '',
    ],
    ['a table', 'Q: How?\nA: So:\n\n| a :: b | c |', 'How? | So:\n\n| a :: b | c |', ''],
    [
      'an address',
      'Q: How?\nA: So:\n\nSee https://a.org/b::c for more',
      'How? | So:\n\nSee https://a.org/b::c for more',
      '',
    ],
    ['the bullets of an answer', 'Q: How?\nA:\n- a :: b\n- c :: d', 'How? | a :: b ; c :: d', ''],
    ['what a backslash makes text', 'Q: How?\nA: So.\n\na \\:: b\n\n\\?', 'How? | So.\n\na :: b\n\n?', ''],
    ['a line inside a paragraph', 'Q: How?\nA: So\na :: b', 'How? | So a :: b', '3 card-inside-text'],
    ['a divider without an answer', 'Q: How?\nA: So.\n\nWhy\n?', 'How? | So.\n\nWhy ?', ''],
    ['other callouts', 'Q: How?\nA: So.\n\n> [!tip] Why?\n> No.', 'How? | So.\n\n> [!tip] Why?\n> No.', ''],
    [
      'details beside other text',
      'Some words.\n\nMore words.\n\n<details><summary>Install</summary>\nSo.\n</details>',
      '',
      '1 no-question-marker',
    ],
    ['bold words', '**Note.** One.\n\nTwo.\n\nThree.\n\n**So:** four.', '', '1 no-question-marker'],
    [
      'text between cards',
      'Lenne :: a river\n\nProse.\n\nRuhr :: another\n\nMore prose.',
      'Lenne | a river || Ruhr | another',
      '3 text-without-question',
    ],
    [
      'details that never end',
      'Q: How?\nA: <details><summary>Why?</summary> So.',
      'How? | <details><summary>Why?</summary> So.',
      '',
    ],
  ])('are not seen in %s', (_, text, notes, codes) => {
    expect(notesIn(text)).toBe(notes);
    expect(codesIn(text)).toBe(codes);
  });
});
