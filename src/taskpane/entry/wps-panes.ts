/** The pane as the ribbon sees it: one for each workbook, made once, and told what to do by its address. */
import {
  createTaskPane,
  navigate,
  storage,
  taskPaneById,
  taskPaneId,
  workbookKey,
  type WpsTaskPane,
} from './wps-globals';

const TITLE = '事权审核';
const DOCK_RIGHT = 2;
const WIDTH = 380;
// All three programs share the storage.
const KEY = 'shiquan_pane_et_';

/** What the pane does when it opens. */
export type PaneView = 'start' | 'run' | 'row';

interface Known {
  readonly id: number;
  readonly token: string;
}

const newToken = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

const addressOf = (token: string, view: PaneView): string =>
  new URL(`ui/taskpane.html?pane=${token}&view=${view}`, window.location.href).href;

/** Numbers of panes begin anew with each process, so they are kept in memory; the pane itself is told through the storage. */
const tell = ({ id, token }: Known): void => {
  storage()?.setItem(KEY + token, id);
};

/** For what is pleasant but not needed. */
const attempt = (work: () => void): void => {
  try {
    work();
  } catch {
    // A pane without it is a pane.
  }
};

export class TaskPanes {
  private readonly known = new Map<string, Known>();

  /** Shows the pane, or hides it. Throws where WPS makes none. */
  toggle(): void {
    const found = this.find();
    if (found) found.pane.Visible = !(found.pane.Visible === true);
    else this.create('start');
  }

  /** Shows the pane at an audit that begins at once; at the selected row, where that was asked for. */
  open(view: Exclude<PaneView, 'start'>): void {
    const found = this.find();
    if (!found) return this.create(view);
    tell(found.known);
    if (navigate(found.pane, addressOf(found.known.token, view))) found.pane.Visible = true;
    else this.create(view);
  }

  private find(): { readonly pane: WpsTaskPane; readonly known: Known } | null {
    const known = this.known.get(workbookKey());
    const pane = known ? taskPaneById(known.id) : null;
    return known && pane ? { pane, known } : null;
  }

  private create(view: PaneView): void {
    const token = newToken();
    const pane = createTaskPane(addressOf(token, view), TITLE);
    if (!pane) throw new Error('CreateTaskPane');
    const known = { id: taskPaneId(pane), token };
    this.known.set(workbookKey(), known);
    tell(known);
    attempt(() => {
      pane.DockPosition = DOCK_RIGHT;
    });
    attempt(() => {
      pane.Width = WIDTH;
    });
    pane.Visible = true;
  }
}

const tokenHere = (): string | null => /[?&]pane=([a-z0-9]+)/.exec(window.location.search)?.[1] ?? null;

/** In the pane's page: its own number, taken from the storage once. Null where nobody told. */
export const ownPaneId = (): number | null => {
  const token = tokenHere();
  const kept = storage();
  if (!token || !kept) return null;
  const id = kept.getItem(KEY + token);
  if (id === null || id === undefined || id === '') return null;
  kept.removeItem(KEY + token);
  return Number(id);
};

/** What the pane does when it opens, by its address. */
export const viewHere = (): PaneView => {
  const said = /[?&]view=(run|row)(?:&|$)/.exec(window.location.search)?.[1];
  return said === 'run' || said === 'row' ? said : 'start';
};
