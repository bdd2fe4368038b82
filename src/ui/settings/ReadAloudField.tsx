// What is read aloud by itself; only where the browser has a voice on this device.
import { useEffect, useState, type ReactNode } from 'react';
import { canReadAloud, whenVoicesListed } from '../study/voices';
import { ChoiceField } from './ChoiceField';

/** The choice, or nothing where there is no voice. Browsers list their voices a moment after they are asked for. */
export function ReadAloudField(): ReactNode {
  const [isPossible, setPossible] = useState(canReadAloud);
  useEffect(() => whenVoicesListed(() => setPossible(canReadAloud())), []);
  if (!isPossible) return null;
  return (
    <ChoiceField
      name="readAloud"
      label="Read aloud by itself"
      choices={READ_ALOUD}
      change={(value) => ({ name: 'readAloud', value })}
    />
  );
}

const READ_ALOUD = [
  { value: 'nothing', words: 'Nothing' },
  { value: 'question', words: 'The question' },
  { value: 'everything', words: 'The question and the answer' },
] as const;
