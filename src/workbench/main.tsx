import { createRoot } from 'react-dom/client';
import { createEngine } from '../taskpane/engine/create-engine';
import { systemTone } from '../taskpane/theme/theme-source';
import { loadGrid } from './load-grid';
import { GRID_ID, Workbench } from './workbench';

const root = document.getElementById('root');
const tone = systemTone();
const startGrid = () => loadGrid(GRID_ID, tone.now() === 'dark');

if (root) createRoot(root).render(<Workbench engine={createEngine()} tone={tone} startGrid={startGrid} />);
