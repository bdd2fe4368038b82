// The worker that makes papers and marks answers.
import { expose } from 'comlink';
import { openDatabase } from '../../storage/database';
import { createPaperService } from './paperService';

expose(createPaperService(() => openDatabase()));
