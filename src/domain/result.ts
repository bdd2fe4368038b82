// Outcomes that the caller must look at: a value, or the reason there is none.

/** Either a value or what went wrong. */
export type Result<Value, Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure };

/** A result that holds a value. */
export function success<Value>(value: Value): Result<Value, never> {
  return { ok: true, value };
}

/** A result that says why there is no value. */
export function failure<Failure>(reason: Failure): Result<never, Failure> {
  return { ok: false, failure: reason };
}
