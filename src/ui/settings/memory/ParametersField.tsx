// The parameters of FSRS as one text. What is typed stays until it is kept or corrected.
import { useState, type ReactNode } from 'react';
import { parseParameters, printParameters, type ParametersProblem } from '../../../domain/parametersText';
import { DEFAULT_PARAMETERS } from '../../../domain/review/scheduler';
import { Button } from '../../parts/Button';
import { countText } from '../../wording';
import { Field } from '../Field';
import { useOptionsPlace } from '../optionsPlace';
import { useSaving } from '../useSaving';
import styles from './Memory.module.css';

/** A field for 17, 19 or 21 numbers, and the way back to those that everybody starts with. */
export function ParametersField(): ReactNode {
  const { parameters } = useOptionsPlace().options;
  const [draft, setDraft] = useState<string | undefined>(undefined);
  const [problem, setProblem] = useState<ParametersProblem | undefined>(undefined);
  const saving = useSaving();
  const printed = printParameters(parameters);

  async function keep(text: string): Promise<void> {
    const parsed = parseParameters(text);
    setProblem(parsed.ok ? undefined : parsed.failure);
    if (!parsed.ok) return;
    const isSame = printParameters(parsed.value) === printed;
    if (isSame) saving.forget();
    if (isSame || (await saving.save({ name: 'parameters', value: parsed.value }))) setDraft(undefined);
  }

  const said =
    problem === undefined ? saving.said : ({ kind: 'refused', text: problemText(problem) } as const);
  return (
    <Field
      label="Parameters"
      hint="How fast your memories fade and grow, as FSRS counts it. 17, 19 or 21 numbers, such as another program gives you."
      name="parameters"
      wordsOf={(options) => printParameters(options.parameters)}
      saving={{ ...saving, said }}
    >
      {(control) => (
        <div className={styles.parameters}>
          <textarea
            {...control}
            className={styles.numbers}
            rows={4}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={draft ?? printed}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => {
              if (draft !== undefined) void keep(draft);
            }}
          />
          {printed !== printParameters(DEFAULT_PARAMETERS) && (
            <Button
              variant="plain"
              onClick={() => {
                // The button goes when it is done: the focus must not go with it.
                document.getElementById(control.id)?.focus();
                void keep(printParameters(DEFAULT_PARAMETERS));
              }}
            >
              Use the defaults again
            </Button>
          )}
        </div>
      )}
    </Field>
  );
}

function problemText(problem: ParametersProblem): string {
  switch (problem.kind) {
    case 'notANumber':
      return `“${problem.text.slice(0, 20)}” is no number. Nothing was changed.`;
    case 'count':
      return `There are 17, 19 or 21 of them, and ${countText(problem.count, 'number')} here. Nothing was changed.`;
  }
}
