// The search box: "/" leads to it from anywhere on the screen, and what is typed is looked for after a short rest.
import { useEffect, useEffectEvent, useId, useRef, useState, type ReactNode } from 'react';
import type { SearchProblem } from '../../../state/react';
import styles from './CardsSection.module.css';
import { SearchHelp } from './SearchHelp';
import { SearchProblemText } from './SearchProblemText';

interface SearchBoxProps {
  /** What is looked for. */
  readonly search: string;
  readonly problem: SearchProblem | undefined;
  readonly onSearch: (search: string) => void;
}

/** How long the learner rests before it is looked for (ms). */
const REST_MS = 120;
const TYPING = 'input, textarea, select, [contenteditable]';

/** A field named "Search cards", with its help, and what is wrong with what is in it. */
export function SearchBox({ search, problem, onSearch }: SearchBoxProps): ReactNode {
  const id = useId();
  const box = useRef<HTMLInputElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What is typed, beside the search that it began with: another one comes from the trees.
  const [typed, setTyped] = useState({ text: search, of: search });
  if (typed.of !== search) setTyped({ text: search, of: search });
  const send = useEffectEvent((text: string) => {
    setTyped((before) => ({ ...before, of: text }));
    onSearch(text);
  });

  useEffect(() => {
    if (typed.text === typed.of) return;
    timer.current = setTimeout(() => send(typed.text), REST_MS);
    return () => clearTimeout(timer.current);
  }, [typed]);
  useEffect(() => {
    function listen(event: KeyboardEvent): void {
      const isTyping = document.activeElement?.closest(TYPING) !== null && document.activeElement !== null;
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping) return;
      if (document.querySelector('dialog[open]') !== null) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    }
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);

  return (
    <search className={styles.search}>
      <label htmlFor={id}>Search cards</label>
      <input
        ref={box}
        id={id}
        type="search"
        dir="auto"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        placeholder="words, tag:…, is:due, prop:s>10"
        value={typed.text}
        aria-invalid={problem !== undefined}
        aria-describedby={`${id}-said`}
        aria-keyshortcuts="/"
        onChange={(event) => setTyped({ text: event.target.value, of: typed.of })}
      />
      <SearchProblemText id={`${id}-said`} search={search} problem={problem} />
      <SearchHelp />
    </search>
  );
}
