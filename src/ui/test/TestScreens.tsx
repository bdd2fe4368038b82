// The screens below the address of Test: choosing a paper, and the paper itself.
import { lazy, Suspense, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { decodedPart, TEST } from '../addresses';
import { TestScreen } from './TestScreen';

const PaperScreen = lazy(async () => ({ default: (await import('./PaperScreen')).PaperScreen }));

/** Everything below `#/test`. */
export function TestScreens(): ReactNode {
  return (
    <Switch>
      <Route path={`${TEST}/paper/:id`}>
        {({ id }) => (
          <Suspense>
            <PaperScreen key={id} paperId={decodedPart(id)} />
          </Suspense>
        )}
      </Route>
      <Route>
        <TestScreen />
      </Route>
    </Switch>
  );
}
