// The points of a card to which the answer is written first: the text area while it is asked, and once it is shown what was written,
// with its marks above the points and at each of them. Loaded where the learner wants to write only.
import type { ReactNode } from 'react';
import { PointList, type PointListProps } from '../PointList';
import type { CardStage } from '../stageText';
import { useMarking } from './useMarking';
import { WrittenAnswer } from './WrittenAnswer';
import { WrittenField } from './WrittenField';
import { WrittenRemarks } from './WrittenRemarks';

interface WrittenPointsProps extends PointListProps {
  readonly onShowAnswer: () => void;
}

/** The text area or what was written, above the points. */
export function WrittenPoints({ onShowAnswer, stage, ...list }: WrittenPointsProps): ReactNode {
  if (stage.kind === 'revealed') return <MarkedPoints stage={stage} {...list} />;
  return (
    <>
      <WrittenField card={stage.card} onShowAnswer={onShowAnswer} />
      <PointList stage={stage} {...list} />
    </>
  );
}

interface MarkedPointsProps extends Omit<PointListProps, 'stage'> {
  readonly stage: Extract<CardStage, { kind: 'revealed' }>;
}

function MarkedPoints({ stage, ...list }: MarkedPointsProps): ReactNode {
  const { text, marking } = useMarking(stage);
  if (marking === 'nothing') return <PointList stage={stage} {...list} />;
  const answer = typeof marking === 'string' ? { text } : { text, mark: marking };
  return (
    <>
      <WrittenAnswer card={stage.card} text={text} marking={marking} missed={stage.missed} />
      <PointList
        stage={stage}
        {...list}
        remarkOf={(pointId) => {
          const mark = answer.mark?.points.find((one) => one.pointId === pointId);
          return mark && <WrittenRemarks answer={answer} mark={mark} isMissed={stage.missed.has(pointId)} />;
        }}
      />
    </>
  );
}
