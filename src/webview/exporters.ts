// A script of its own: the page opens without it and loads it when something is exported for the first time.
import { exportPathway } from '../export/pathway/export-pathway';
import type { Exporters } from './load-exporters';

(globalThis as { geromarkExporters?: Exporters }).geromarkExporters = { exportPathway };
