// A paper or blank page: while it is under way it is sat, and then its result is read.
import { lazy, Suspense, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { PaperId } from '../../domain/paper/paper';
import type { Result } from '../../domain/result';
import { useCommands, type PaperView, type Trouble } from '../../state/react';
import { NotRead } from '../shell/NotRead';
import { NotFoundScreen } from '../shell/NotFoundScreen';

const SittingScreen = lazy(async () => ({
  default: (await import('./sitting/SittingScreen')).SittingScreen,
}));
const ResultScreen = lazy(async () => ({ default: (await import('./result/ResultScreen')).ResultScreen }));
const BlankScreen = lazy(async () => ({ default: (await import('./blank/BlankScreen')).BlankScreen }));

/** The paper or blank page with an id. */
export function PaperScreen({ paperId }: { readonly paperId: PaperId }): ReactNode {
  const { readPaper } = useCommands();
  const [found, setFound] = useState<Result<PaperView, Trouble | 'noSuchPaper'>>();
  const readAnew = useCallback(
    () =>
      readPaper(paperId).then((read) => {
        setFound(read);
      }),
    [readPaper, paperId],
  );
  useEffect(() => void readAnew(), [readAnew]);
  if (found === undefined) return <p role="status">Opening …</p>;
  if (!found.ok) {
    if (found.failure === 'noSuchPaper') return <NotFoundScreen />;
    return <NotRead trouble={found.failure} onTryAgain={() => void readAnew()} />;
  }
  const { paper, ...about } = found.value;
  return (
    <Suspense>
      {paper.kind === 'blank' ? (
        <BlankScreen page={paper} {...about} readAnew={readAnew} />
      ) : paper.submitted === undefined ? (
        <SittingScreen paper={paper} {...about} readAnew={readAnew} />
      ) : (
        <ResultScreen paper={paper} {...about} readAnew={readAnew} />
      )}
    </Suspense>
  );
}
