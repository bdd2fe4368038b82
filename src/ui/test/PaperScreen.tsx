// A paper or blank page: while it is under way it is sat, and then its result is read.
import { lazy, Suspense, use, useCallback, useEffect, useState, type ReactNode } from 'react';
import type { PaperId } from '../../domain/paper/paper';
import type { Result } from '../../domain/result';
import { useCommands, type PaperView, type Trouble } from '../../state/react';
import { MovesContext } from '../parts/ScreenHeading';
import { useLookedAt } from '../parts/useLookedAt';
import { NotRead } from '../shell/NotRead';
import { NotFoundScreen } from '../shell/NotFoundScreen';

const SittingScreen = lazy(async () => ({
  default: (await import('./sitting/SittingScreen')).SittingScreen,
}));
const ResultScreen = lazy(async () => ({ default: (await import('./result/ResultScreen')).ResultScreen }));
const BlankScreen = lazy(async () => ({ default: (await import('./blank/BlankScreen')).BlankScreen }));

type Read = Result<PaperView, Trouble | 'noSuchPaper'>;

/** The paper or blank page with an id. */
export function PaperScreen({ paperId }: { readonly paperId: PaperId }): ReactNode {
  const { readPaper } = useCommands();
  const moves = use(MovesContext);
  const [found, setFound] = useState<{ readonly read: Read; readonly wasSat: boolean }>();
  const show = useCallback((read: Read) => {
    setFound((before) => ({
      read,
      wasSat: before !== undefined && (before.wasSat || isSat(before.read)),
    }));
  }, []);
  const readAnew = useCallback(() => readPaper(paperId).then(show), [readPaper, paperId, show]);
  useEffect(() => void readAnew(), [readAnew]);
  // Another tab may have gone on with it. What cannot be read now must not take away what is on screen.
  useLookedAt(() => void readPaper(paperId).then((read) => read.ok && show(read)));
  if (found === undefined) return <p role="status">Opening …</p>;
  const { read, wasSat } = found;
  if (!read.ok) {
    if (read.failure === 'noSuchPaper') return <NotFoundScreen />;
    return <NotRead trouble={read.failure} onTryAgain={() => void readAnew()} />;
  }
  const { paper, ...about } = read.value;
  if (paper.kind === 'blank') {
    return (
      <Suspense>
        <BlankScreen page={paper} {...about} readAnew={readAnew} />
      </Suspense>
    );
  }
  // The result of a paper that was sat here is another screen: its heading takes the focus.
  const isOver = wasSat && paper.submitted !== undefined;
  return (
    <MovesContext value={isOver ? moves + 1 : moves}>
      <Suspense>
        {paper.submitted === undefined ? (
          <SittingScreen paper={paper} {...about} readAnew={readAnew} />
        ) : (
          <ResultScreen paper={paper} {...about} readAnew={readAnew} />
        )}
      </Suspense>
    </MovesContext>
  );
}

function isSat(read: Read): boolean {
  return read.ok && read.value.paper.kind === 'paper' && read.value.paper.submitted === undefined;
}
