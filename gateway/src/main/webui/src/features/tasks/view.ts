import { useSearchParams } from 'react-router';
import { FILTER_NAMES, SORT_NAMES } from './messages';
import { useZone } from '@/lib/queries/session';
import type { TaskFilter, TaskSort, TaskView } from '@/lib/queries/tasks';

export type Layout = 'list' | 'board';
/** What is listed, and how it is laid out. */
export type Shown = { view: TaskView; layout: Layout };
export type ChangeShown = (change: Partial<TaskView> & { layout?: Layout }) => void;

const PLAIN = { filter: 'active', sort: '-created' } as const;

/** What of the tasks is shown, kept in the address: a link or the back button brings it back. */
export function useTaskView(): [Shown, ChangeShown] {
  const [params, setParams] = useSearchParams();
  const filter = params.get('show') ?? '';
  const sort = params.get('sort') ?? '';
  const zone = useZone();
  const view: TaskView = {
    filter: filter in FILTER_NAMES ? (filter as TaskFilter) : PLAIN.filter,
    q: params.get('q') ?? '',
    sort: sort in SORT_NAMES ? (sort as TaskSort) : PLAIN.sort,
    where: params.get('filter') ?? '',
    zone,
  };
  const layout: Layout = params.get('layout') === 'board' ? 'board' : 'list';

  function change(changes: Parameters<ChangeShown>[0]): void {
    const next = { ...view, layout, ...changes };
    const entries = {
      show: next.filter !== PLAIN.filter && next.filter,
      q: next.q,
      filter: next.where,
      sort: next.sort !== PLAIN.sort && next.sort,
      layout: next.layout !== 'list' && next.layout,
    };
    setParams(Object.fromEntries(Object.entries(entries).filter((entry): entry is [string, string] => !!entry[1])), {
      replace: true,
    });
  }
  return [{ view, layout }, change];
}
