// Rows of papers in a backup say all that papers say: a field that one of the two does not know would be lost, or refused.
import { expectTypeOf, it } from 'vitest';
import type { PaperRegister } from '../../src/domain/paper/keptPaper';
import type { Ruling } from '../../src/domain/paper/ruling';
import type { RowOf } from '../../src/formats/backup/rowSchemas';

/** A type with all that it is put together of laid open, and nothing readonly. */
type Plain<Value> = Value extends readonly (infer Entry)[]
  ? Plain<Entry>[]
  : Value extends object
    ? { -readonly [Name in keyof Value]: Plain<Value[Name]> }
    : Value;

it('rows of papers and rulings in a backup have the fields of what is kept, and no others (checked by types)', () => {
  expectTypeOf<Plain<RowOf<'papers'>>>().toEqualTypeOf<Plain<PaperRegister>>();
  expectTypeOf<Plain<RowOf<'rulings'>>>().toEqualTypeOf<Plain<Ruling>>();
});
