// @vitest-environment jsdom
// The choice of columns on the Import screen.
import { act, screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { TableView } from '../../src/state/react';
import { Columns } from '../../src/ui/import/Columns';
import { fakeApp, renderApp } from '../support/fakeApp';
import { aTable } from '../support/fakeImport';

function show(table: TableView = aTable()) {
  const fake = fakeApp();
  const columns = (of: TableView) => <Columns fileName="terms.csv" table={of} />;
  const rendered = renderApp(columns(table), fake.app);
  return { ...fake, ...rendered, become: (of: TableView) => act(() => rendered.rerender(columns(of))) };
}

describe('the columns of a table', () => {
  it('are named by the first row when it names them, and by number when it does not', () => {
    const { become } = show();
    expect(screen.getByRole('combobox', { name: 'Meaning' })).toHaveValue('answer');
    const table = aTable();
    become({ ...table, choice: { ...table.choice, hasHeader: false } });
    expect(screen.getByRole('combobox', { name: 'Column 2' })).toHaveValue('answer');
  });

  it('show their first cells', () => {
    show();
    const columns = within(screen.getByRole('list', { name: 'Columns' })).getAllByRole('listitem');
    expect(columns[0]).toHaveTextContent('gauge · sluice');
  });

  it('can be used for something else; the choice shows before the table was read with it', async () => {
    const { user, commands, become } = show();
    const page = screen.getByRole('combobox', { name: 'Page' });
    await user.selectOptions(page, 'Tags');
    const choice = {
      roles: ['question', 'answer', 'tags'],
      hasHeader: true,
      separator: '\t',
      rowSeparator: '\n',
    } as const;
    expect(commands.chooseColumns).toHaveBeenLastCalledWith(choice);
    expect(page).toHaveValue('tags');
    become(aTable({ choice: { ...choice, roles: ['question', 'answer', 'remark'] } }));
    expect(page).toHaveValue('remark');
  });

  it('can take the first row as a note', async () => {
    const { user, commands } = show();
    await user.click(screen.getByRole('checkbox', { name: 'First row names the columns' }));
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, hasHeader: false });
  });

  it.each([
    ['Comma', ','],
    ['Semicolon', ';'],
    ['Vertical bar', '|'],
  ])('can be told apart by another mark: %s', async (name, separator) => {
    const { user, commands } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Between cells' }), name);
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, separator });
  });

  it('can be told apart by any text, but not by none', async () => {
    const { user, commands } = show();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Between cells' }), 'Other …');
    expect(commands.chooseColumns).not.toHaveBeenCalled();
    const field = screen.getByRole('textbox', { name: 'Other mark between cells' });
    await user.type(field, '=>');
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, separator: '=>' });
    await user.clear(field);
    expect(commands.chooseColumns).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['New line', '\n'],
    ['Blank line', '\n\n'],
    ['Semicolon', ';'],
    ['Vertical bar', '|'],
  ])('can have rows that are told apart by another mark: %s', async (name, rowSeparator) => {
    const { user, commands } = show(aTable({ choice: { ...aTable().choice, rowSeparator: '//' } }));
    await user.selectOptions(screen.getByRole('combobox', { name: 'Between rows' }), name);
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, rowSeparator });
  });

  it('can have rows that are told apart by any text', async () => {
    const { user, commands } = show();
    const rows = screen.getByRole('combobox', { name: 'Between rows' });
    expect(rows).toHaveDisplayValue('New line');
    await user.selectOptions(rows, 'Other …');
    await user.type(screen.getByRole('textbox', { name: 'Other mark between rows' }), '##');
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, rowSeparator: '##' });
    await user.selectOptions(rows, 'Semicolon');
    await user.selectOptions(rows, 'Other …');
    expect(screen.getByRole('textbox', { name: 'Other mark between rows' })).toHaveValue('##');
    expect(commands.chooseColumns).toHaveBeenLastCalledWith({ ...aTable().choice, rowSeparator: '##' });
  });

  it('open with a separator of their own in its field', () => {
    show(aTable({ choice: { ...aTable().choice, separator: ' - ' } }));
    expect(screen.getByRole('textbox', { name: 'Other mark between cells' })).toHaveValue(' - ');
  });
});

describe('the notes that a table makes', () => {
  it('are shown, counted, and accepted', async () => {
    const { user, commands } = show();
    expect(screen.getByText('This makes 40 notes.')).toBeVisible();
    expect(screen.getByText('a gate that holds water back')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(commands.acceptColumns).toHaveBeenCalledTimes(1);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(commands.cancelImport).toHaveBeenCalledTimes(1);
  });

  it('have to be some', async () => {
    const { user, commands } = show(aTable({ notes: 0, sample: [] }));
    expect(screen.getByText(/^This makes no note yet/)).toBeVisible();
    const goOn = screen.getByRole('button', { name: 'Continue' });
    expect(goOn).toHaveAttribute('aria-disabled', 'true');
    await user.click(goOn);
    expect(commands.acceptColumns).not.toHaveBeenCalled();
  });
});
