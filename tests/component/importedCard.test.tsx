// @vitest-environment jsdom
// An imported card on the screen: its HTML with media and maths, its question and its answer.
import { act, render, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import axe from 'axe-core';
import { StrictMode, type ReactNode } from 'react';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { HtmlFace } from '../../src/domain/deck/face';
import { loadSanitiser } from '../../src/ui/html';
import { HtmlText } from '../../src/ui/imported/HtmlText';
import { ImportedAnswer } from '../../src/ui/imported/ImportedAnswer';
import { ImportedQuestion } from '../../src/ui/imported/ImportedQuestion';
import type { ReadMedia } from '../../src/ui/imported/showHtml';
import { TextBlocks } from '../../src/ui/text/TextBlocks';

const FILES: ReadonlyMap<string, string> = new Map([
  ['lock.png', 'image/png'],
  ['a lock.png', 'image/png'],
  ['map.svg', ''],
  ['bell.mp3', ''],
  ['ferry.mp4', ''],
]);
const readMedia = vi.fn<ReadMedia>(async (names) => {
  const found = names.filter((name) => FILES.has(name));
  return new Map(found.map((name) => [name, new Blob([name], { type: FILES.get(name) ?? '' })]));
});
const addresses = new Map<string, Blob>();

beforeAll(loadSanitiser);
beforeEach(() => {
  readMedia.mockClear();
  addresses.clear();
  let made = 0;
  URL.createObjectURL = (blob) => {
    made += 1;
    if (blob instanceof Blob) addresses.set(`blob:${made}`, blob);
    return `blob:${made}`;
  };
  URL.revokeObjectURL = (address) => void addresses.delete(address);
});

/** Shows HTML and waits until its media are there. */
async function show(html: string) {
  const shown = render(<HtmlText html={html} readMedia={readMedia} />);
  await act(async () => {});
  const host = shown.container.firstElementChild;
  if (!(host instanceof HTMLElement)) throw new Error('Nothing is shown.');
  return { ...shown, host };
}

describe('the HTML of a card', () => {
  it('is there at once when the sanitiser is', () => {
    const { container } = render(<HtmlText html="a <b>b</b>" readMedia={readMedia} />);
    expect(container.innerHTML).toMatch(/^<div class="[^"]*" dir="auto">a <b>b<\/b><\/div>$/u);
    expect(readMedia).not.toHaveBeenCalled();
  });

  it('follows when the card changes', async () => {
    const { host, rerender } = await show('<p>one</p>');
    rerender(<HtmlText html="<p>two</p>" readMedia={readMedia} />);
    expect(host).toHaveTextContent(/^two$/u);
  });

  it('has headings below that of the question', async () => {
    await show('<h1>a</h1><h6 dir="rtl">b</h6>');
    const headings = screen.getAllByRole('heading', { level: 3 });
    expect(headings.map((heading) => heading.outerHTML)).toEqual(['<h3>a</h3>', '<h3 dir="rtl">b</h3>']);
  });

  it('lets tables and code scroll in boxes that a keyboard reaches', async () => {
    const { host } = await show('<table><tr><td>a<table><tr><td>b</table></table><pre>c</pre>');
    expect(screen.getAllByRole('group', { name: 'Table' })).toHaveLength(1);
    expect(screen.getByRole('group')).toHaveAttribute('tabindex', '0');
    expect(host.querySelector('pre')).toHaveAttribute('tabindex', '0');
  });

  it('opens what it hides', async () => {
    await show('<details class="hint"><summary>More</summary>hidden</details>');
    expect(screen.getByText('hidden')).not.toBeVisible();
    await userEvent.click(screen.getByText('More'));
    expect(screen.getByText('hidden')).toBeVisible();
  });

  it('has no faults that a program can find', async () => {
    const { host } = await show(
      '<h1>a</h1><table><tr><th>b<td>c</table><img src="lock.png"><img src="none.png">[sound:bell.mp3]<pre>d</pre>',
    );
    const { violations } = await axe.run(host, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id }) => id)).toEqual([]);
  });
});

describe('media', () => {
  it('are read by name, each once, also by the name that an address stands for', async () => {
    await show('<img src="lock.png"><img src=" lock.png "><img src="a%20lock.png"><img src="50%.png">');
    expect(readMedia.mock.calls).toEqual([[['lock.png', 'a%20lock.png', 'a lock.png', '50%.png']]]);
  });

  it('show pictures from blobs, with their own words or "picture"', async () => {
    await show('<img src="lock.png" alt="A lock"><img src="a%20lock.png">');
    expect(screen.getByRole('img', { name: 'A lock' })).toHaveAttribute('src', 'blob:1');
    expect(screen.getByRole('img', { name: 'picture' })).toHaveAttribute('src', 'blob:2');
  });

  it('show drawings as what they are', async () => {
    await show('<img src="map.svg">');
    expect([...addresses.values()].map(({ type }) => type)).toEqual(['image/svg+xml']);
  });

  it('show pictures that the card carries itself, and no other addresses', async () => {
    const { host } = await show('<img src="data:image/png;base64,AAAA"><img src="data:text/html,x">');
    expect([...host.querySelectorAll('img')].map((picture) => picture.src)).toEqual([
      'data:image/png;base64,AAAA',
    ]);
    expect(host).toHaveTextContent('picture not here: data:text/html,x');
  });

  it('play sounds and films on demand only', async () => {
    const { host } = await show(
      'a [sound:bell.mp3] b [sound:ferry.mp4]<audio src="bell.mp3" autoplay></audio>',
    );
    const players = [...host.querySelectorAll<HTMLMediaElement>('audio, video')];
    expect(players.map(({ localName }) => localName)).toEqual(['audio', 'video', 'audio']);
    for (const player of players) {
      expect(player.controls).toBe(true);
      expect(player.autoplay).toBe(false);
      expect(player.src).toMatch(/^blob:/u);
    }
    expect(host).toHaveTextContent('a b');
  });

  it('that are not here show their names, and what stands for them', async () => {
    const { host } = await show(
      '<img src="gone.png" alt="A quay">[sound:gone.mp3]<img src="https://example.org/a.png">',
    );
    expect(host.querySelector('img, audio')).toBeNull();
    expect([...host.children].map((box) => box.textContent)).toEqual([
      'picture not here: gone.png · A quay',
      'recording not here: gone.mp3',
      'picture not here: https://example.org/a.png',
    ]);
  });

  it('give their addresses back when the card goes', async () => {
    const { unmount, rerender } = await show('<img src="lock.png">');
    expect(addresses.size).toBe(1);
    rerender(<HtmlText html={'<img src="map.svg">'} readMedia={readMedia} />);
    await act(async () => {});
    expect([...addresses.keys()]).toEqual(['blob:2']);
    unmount();
    expect(addresses.size).toBe(0);
  });

  it('that come after the card has gone are left alone', async () => {
    let answer = (_media: ReadonlyMap<string, Blob>): void => {};
    const late = new Promise<ReadonlyMap<string, Blob>>((resolve) => (answer = resolve));
    const { unmount } = render(<HtmlText html={'<img src="lock.png">'} readMedia={() => late} />);
    unmount();
    await act(async () => answer(new Map([['lock.png', new Blob()]])));
    expect(addresses.size).toBe(0);
  });

  it('stop at 200', async () => {
    const { host } = await show('<img src="lock.png">'.repeat(205));
    expect(host.querySelectorAll('img')).toHaveLength(200);
    expect(addresses.size).toBe(200);
  });
});

describe('maths', () => {
  const mathsOf = (root: ParentNode): Promise<Element> =>
    waitFor(() => {
      const maths = root.querySelector('math');
      if (maths === null) throw new Error('No maths yet.');
      return maths;
    });

  it('is typeset in a card, and nothing else is', async () => {
    const { host } = await show('a \\(\\frac{x}{2}\\) $b$ <code>\\(c\\)</code>');
    const maths = await mathsOf(host);
    expect(maths.outerHTML).toMatch(/<mfrac><mi>x<\/mi><mn>2<\/mn><\/mfrac>/u);
    expect(host.querySelectorAll('math')).toHaveLength(1);
    expect(host).toHaveTextContent(/\$b\$ \\\(c\\\)$/u);
    expect(host.querySelector('[style]')).toBeNull();
  });

  it('is typeset in the text of a note, in a line or on a line of its own', async () => {
    const { container } = render(<TextBlocks text={'At $5, $x^2$.\n\n- $$y$$'} lead={<b>Rule:</b>} />);
    await mathsOf(container);
    expect(container.querySelector('p')).toHaveTextContent(/^Rule: At \$5, x2\.$/u);
    await waitFor(() => expect(container.querySelector('li math[display="block"]')).not.toBeNull());
  });

  it('follows when the text changes', async () => {
    const { container, rerender } = render(<TextBlocks text="$x$" />);
    await mathsOf(container);
    rerender(<TextBlocks text="$y$ and words" />);
    await waitFor(() => expect(container.querySelector('math')).toHaveTextContent('y'));
    rerender(<TextBlocks text="words" />);
    expect(container).toHaveTextContent(/^words$/u);
  });

  it.each([
    ['makes no sense', '$\\frac{x$'],
    ['has unknown commands', '$\\nonsense{x}$'],
    ['never ends', '$\\def\\a{\\a\\a}\\a$'],
    ['is nested too deep', `$${'{'.repeat(2400)}x${'}'.repeat(2400)}$`],
    ['wants a link', '$\\href{https://example.org}{x}$'],
  ])('shows its source or something harmless when it %s', async (_, text) => {
    const { container } = render(<TextBlocks text={`${text} $q_1$`} />);
    await waitFor(() => expect(container.querySelector('msub')).not.toBeNull());
    expect(container.querySelector('a, img, [href], [style], .katex-error')).toBeNull();
  });
});

describe('an imported card', () => {
  const face: HtmlFace = {
    kind: 'html',
    question: '<p>Which <b>lock</b>?</p>',
    answer: 'The <i>upper</i> one<details><summary>Why</summary>x</details>',
    title: 'Which lock ?',
    points: [{ id: 'p1', text: 'The upper one Why x' }],
  };
  const strict = (node: ReactNode) => render(<StrictMode>{node}</StrictMode>);

  it('asks with a heading for the ear and its HTML for the eye', () => {
    const headingRef = vi.fn<(heading: HTMLHeadingElement | null) => void>();
    const { container } = strict(
      <ImportedQuestion face={face} readMedia={readMedia} headingRef={headingRef} />,
    );
    const heading = screen.getByRole('heading', { level: 2, name: 'Which lock ?' });
    expect(headingRef).toHaveBeenCalledWith(heading);
    expect(container.querySelector('p b')).toHaveTextContent('lock');
  });

  it('answers with one point, whose box says what was recalled', async () => {
    const onToggle = vi.fn<(pointId: string) => void>();
    const { rerender, container } = render(
      <ImportedAnswer face={face} readMedia={readMedia} isMissed={false} onToggle={onToggle} />,
    );
    const box = screen.getByRole('checkbox', { name: 'Recalled: The upper one Why x' });
    expect(box).toBeChecked();
    expect(container).not.toHaveTextContent('missed');
    await userEvent.click(screen.getByText('Why'));
    expect(onToggle).not.toHaveBeenCalled();
    await userEvent.click(box);
    expect(onToggle).toHaveBeenCalledWith('p1');
    rerender(<ImportedAnswer face={face} readMedia={readMedia} isMissed onToggle={onToggle} />);
    expect(box).not.toBeChecked();
    expect(within(container).getByText('missed')).toBeVisible();
  });
});
