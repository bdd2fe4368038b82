// The worker that checks and repairs.
import { expose } from 'comlink';
import { openDatabase } from '../../storage/database';
import { createCheckupService } from './service';

expose(createCheckupService(() => openDatabase()));
