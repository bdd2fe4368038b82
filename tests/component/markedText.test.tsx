// @vitest-environment jsdom
// The text of a note with inline marks and maths: elements in place of the marks, made by React and never of HTML.
import { render, screen, waitFor } from '@testing-library/react';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadSanitiser } from '../../src/ui/html';
import { QuestionText } from '../../src/ui/text/QuestionText';
import { TextBlocks } from '../../src/ui/text/TextBlocks';

beforeAll(loadSanitiser);

/** The paragraph, list or heading that holds a text once its marks are read. */
async function markup(selector: string, root: ParentNode): Promise<string> {
  return waitFor(() => {
    const element = root.querySelector(selector);
    const isRead = element !== null && element.querySelector('strong, em, code, del, mark') !== null;
    if (!isRead) throw new Error('No marks yet.');
    return element.innerHTML.replaceAll(/ class="[^"]*"/gu, '');
  });
}

describe('the text of a note', () => {
  it('has elements in place of marks', async () => {
    const { container } = render(<TextBlocks text="**a** *b* `c` ~~d~~ ==e== [f](https://g.example)" />);
    expect(await markup('p', container)).toBe(
      '<strong>a</strong> <em>b</em> <code>c</code> <del>d</del> <mark>e</mark> f',
    );
    expect(screen.queryByRole('link')).toBeNull();
  });

  it('has them in each block', async () => {
    const { container } = render(
      <TextBlocks text={'a *b*\n\n- c\n  - **d**\n\n```\n**e**\n```'} lead={<b>f:</b>} />,
    );
    expect(await markup('p', container)).toBe('<b>f:</b> a <em>b</em>');
    expect(await markup('li li', container)).toBe('<strong>d</strong>');
    expect(container.querySelector('pre')).toHaveTextContent('**e**');
  });

  it('is HTML in no case', async () => {
    const source = '**a** <b>b</b> <img src=x onerror=c> ![d](e.png) [f](javascript:g)';
    const { container } = render(<TextBlocks text={source} />);
    expect(await markup('p', container)).toBe(
      '<strong>a</strong> &lt;b&gt;b&lt;/b&gt; &lt;img src=x onerror=c&gt; [picture: d] f',
    );
  });

  it('has maths between marks and beside them', async () => {
    const { container } = render(<TextBlocks text="**a $x_1$** for $5 and *b* $$y_2$$" />);
    await waitFor(() => expect(container.querySelectorAll('math')).toHaveLength(2));
    expect(container.querySelector('strong math')).not.toBeNull();
    expect(container.querySelector('[data-maths="display"] math')).not.toBeNull();
    expect(container.querySelector('em')).toHaveTextContent(/^b$/u);
    expect(container).toHaveTextContent('for $5 and b');
  });

  it('follows when it changes', async () => {
    const { container, rerender } = render(<TextBlocks text="**a**" />);
    expect(await markup('p', container)).toBe('<strong>a</strong>');
    rerender(<TextBlocks text="*b* **c**" />);
    expect(await markup('p', container)).toBe('<em>b</em> <strong>c</strong>');
    rerender(<TextBlocks text="d" />);
    expect(container.querySelector('p')?.innerHTML).toBe('d');
  });

  it('is shown as it is where it has no marks', () => {
    const { container } = render(<TextBlocks text="2 - 1 = 1 (a) [b]" />);
    expect(container.querySelector('p')?.innerHTML).toBe('2 - 1 = 1 (a) [b]');
  });
});

describe('a question', () => {
  it('is a heading named by its words, without marks', async () => {
    render(<QuestionText text="What is a **weir**?" />);
    expect(await screen.findByRole('heading', { level: 2, name: 'What is a weir?' })).toHaveProperty(
      'tagName',
      'H2',
    );
  });
});
