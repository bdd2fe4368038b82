// Which rows of a long table are drawn, and where. The idea to know: a browser draws no element of more than some ten million
// pixels (fewer when the page is zoomed), so a longer table is drawn shorter, and scrolling one pixel moves the rows by more.

/** What is seen of the table; all in CSS pixels. */
export interface TableView {
  readonly scrollTop: number;
  /** Height of the part in which rows are seen. */
  readonly viewHeight: number;
  readonly rowHeight: number;
  /** Rows in all. */
  readonly total: number;
}

/** The rows to draw: from `first` up to, and without, `end`. */
export interface RowWindow {
  readonly first: number;
  readonly end: number;
  /** Height of the element that holds the rows. */
  readonly height: number;
}

/** Height that every browser draws, at every zoom. */
export const MOST_PX = 6_000_000;
/** Rows drawn above and below those that are seen, so that a small step of scrolling finds them drawn. */
const BEYOND = 6;

/** The rows that a view shows, with some around them. */
export function rowWindow(view: TableView): RowWindow {
  const { rowHeight, viewHeight, total } = view;
  const top = topSeen(view);
  const first = clamped(Math.floor(top / rowHeight) - BEYOND, 0, total);
  const end = clamped(Math.ceil((top + viewHeight) / rowHeight) + BEYOND, 0, total);
  return { first, end, height: heightOf(view) };
}

/** Where a row is drawn in the element that holds them. */
export function rowTop(view: TableView, index: number): number {
  const top = index * view.rowHeight;
  return scaleOf(view) === 1 ? top : top - topSeen(view) + view.scrollTop;
}

/** Where to scroll to, so that a row is seen whole; where the table stands, if it is. */
export function scrollToRow(view: TableView, index: number): number {
  const { rowHeight, viewHeight, scrollTop } = view;
  const seen = topSeen(view);
  const top = index * rowHeight;
  const bottom = top + rowHeight - viewHeight;
  if (top < seen) return top / scaleOf(view);
  return bottom > seen ? bottom / scaleOf(view) : scrollTop;
}

/** Whole rows that are seen at once, at least 1: what a page key moves by. */
export function rowsInView({ viewHeight, rowHeight }: TableView): number {
  return Math.max(1, Math.floor(viewHeight / rowHeight));
}

/** How far down the rows themselves the view begins. */
function topSeen(view: TableView): number {
  return clamped(view.scrollTop * scaleOf(view), 0, Math.max(0, fullHeight(view) - view.viewHeight));
}

/** Pixels of rows that one pixel of scrolling passes. */
function scaleOf(view: TableView): number {
  const full = fullHeight(view);
  return full <= MOST_PX ? 1 : (full - view.viewHeight) / (MOST_PX - view.viewHeight);
}

function heightOf(view: TableView): number {
  return Math.min(MOST_PX, fullHeight(view));
}

function fullHeight({ total, rowHeight }: TableView): number {
  return total * rowHeight;
}

function clamped(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
