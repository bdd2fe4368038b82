// The worker that holds the index of all cards.
import { expose } from 'comlink';
import { openDatabase } from '../../storage/database';
import { createLibraryService } from './libraryService';

expose(createLibraryService(() => openDatabase()));
