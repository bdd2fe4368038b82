// Going to a line of a field for text.

/** Selects a line (from 1) and brings it into view; without a line only the focus goes to the field. */
export function selectLine(field: HTMLTextAreaElement, line: number | undefined): void {
  if (line === undefined) return field.focus();
  const lines = field.value.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  const from = Math.min(before, field.value.length);
  field.setSelectionRange(from, from);
  // Browsers bring the caret into view when the field takes the focus, and not when the selection is set.
  field.blur();
  field.focus();
  field.setSelectionRange(from, from + (lines[line - 1]?.length ?? 0));
}
