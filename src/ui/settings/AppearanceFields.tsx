// How the app looks: light or dark, and how large its text is.
import type { ReactNode } from 'react';
import { ChoiceField } from './ChoiceField';

/** The theme and the size of all text. */
export function AppearanceFields(): ReactNode {
  return (
    <>
      <ChoiceField
        name="theme"
        label="Theme"
        choices={THEMES}
        change={(value) => ({ name: 'theme', value })}
      />
      <ChoiceField
        name="textSize"
        label="Text size"
        choices={TEXT_SIZES}
        change={(value) => ({ name: 'textSize', value })}
      />
    </>
  );
}

const THEMES = [
  { value: 'system', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;

const TEXT_SIZES = [
  { value: 'small', words: 'Small' },
  { value: 'normal', words: 'Normal' },
  { value: 'large', words: 'Large' },
  { value: 'largest', words: 'Largest' },
] as const;
