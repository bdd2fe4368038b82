// The worker that reads exams and makes their plans.
import { expose } from 'comlink';
import { openDatabase } from '../../storage/database';
import { createExamService } from './examService';

expose(createExamService(() => openDatabase()));
