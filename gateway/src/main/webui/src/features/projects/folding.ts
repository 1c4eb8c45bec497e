import { create } from 'zustand';

const STORED = 'task-manager.folded-projects';
/** Of projects that are long gone nothing has to be known. */
const AT_MOST = 500;

function stored(): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(STORED) ?? '[]');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : []);
  } catch {
    return new Set();
  }
}

/** The projects whose own projects are folded away in the sidebar of this browser. */
export const useFolding = create<{ folded: ReadonlySet<string> }>(() => ({ folded: stored() }));

export function fold(id: string, away: boolean): void {
  const others = [...useFolding.getState().folded].filter((each) => each !== id);
  const folded = away ? [...others, id].slice(-AT_MOST) : others;
  try {
    localStorage.setItem(STORED, JSON.stringify(folded));
  } catch {
    // Storage is off: it lasts until the page is closed.
  }
  useFolding.setState({ folded: new Set(folded) });
}
