// What the worker for exams is told with each call.
import type { TimeOptions } from '../../domain/options';
import type { LibraryMoment } from '../library/libraryMoment';

/** The moment of a call with the time there is to study, as plain values. */
export interface ExamMoment extends LibraryMoment, TimeOptions {}
