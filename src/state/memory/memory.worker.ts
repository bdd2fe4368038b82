// The worker that works on the memory of all cards.
import { expose } from 'comlink';
import { openDatabase } from '../../storage/database';
import { createMemoryService } from './service';

expose(createMemoryService(() => openDatabase()));
