// How much of the table is seen: measured, because fonts, zoom and the width of the window change the height of rows.
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { scrollToRow, type TableView } from './rowWindow';

export interface MeasuredTable {
  readonly view: TableView;
  /** The element that scrolls, its head, which stays in sight, and an element as high as a row. */
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly head: RefObject<HTMLDivElement | null>;
  readonly ruler: RefObject<HTMLDivElement | null>;
  readonly onScroll: () => void;
  /** Scrolls as little as is needed to see a row. */
  readonly showRow: (index: number) => void;
}

/** Sizes that hold until there is a layout. */
const FIRST_SIZE = { viewHeight: 560, rowHeight: 44 };

/** The view of a table of so many rows. */
export function useTableView(total: number): MeasuredTable {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const ruler = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState(FIRST_SIZE);
  const [scrollTop, setScrollTop] = useState(0);
  const view = { ...size, scrollTop, total };

  useLayoutEffect(() => {
    function measure(): void {
      const rowHeight = ruler.current?.offsetHeight ?? 0;
      const viewHeight = (scroller.current?.clientHeight ?? 0) - (head.current?.offsetHeight ?? 0);
      if (rowHeight <= 0 || viewHeight <= 0) return;
      setSize((before) =>
        before.rowHeight === rowHeight && before.viewHeight === viewHeight
          ? before
          : { rowHeight, viewHeight },
      );
    }
    measure();
    const observer = new ResizeObserver(measure);
    if (scroller.current !== null) observer.observe(scroller.current);
    if (ruler.current !== null) observer.observe(ruler.current);
    return () => observer.disconnect();
  }, []);

  const onScroll = useCallback(() => setScrollTop(scroller.current?.scrollTop ?? 0), []);

  function showRow(index: number): void {
    if (scroller.current === null) return;
    scroller.current.scrollTop = scrollToRow({ ...view, scrollTop: scroller.current.scrollTop }, index);
    onScroll();
  }

  return { view, scroller, head, ruler, onScroll, showRow };
}
