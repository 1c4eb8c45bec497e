import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  changeFilter,
  createFilter,
  deleteFilter,
  moveFilter,
  type NewSavedFilter,
  type SavedFilter,
  type SavedFilterFields,
} from '@/gen';
import { messages } from './messages';
import { savedFilters } from '@/lib/queries/views';
import { showProblem, showToast } from '@/lib/toasts';

const { queryKey } = savedFilters;

/** Changes the cached views and answers with the way back. */
function edit(queryClient: QueryClient, change: (views: SavedFilter[]) => SavedFilter[]): () => void {
  void queryClient.cancelQueries({ queryKey });
  const before = queryClient.getQueryData(queryKey);
  queryClient.setQueryData(queryKey, (views) => views && change(views));
  return () => queryClient.setQueryData(queryKey, before);
}

const put = (view: SavedFilter) => (views: SavedFilter[]) =>
  views.some(({ id }) => id === view.id) ? views.map((each) => (each.id === view.id ? view : each)) : [...views, view];

export function useCreateView() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, key }: { body: NewSavedFilter; key: string }) =>
      (await createFilter({ body, headers: { 'Idempotency-Key': key } })).data,
    onSuccess: (view) => void edit(queryClient, put(view)),
  });
}

export function useChangeView(view: SavedFilter) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: SavedFilterFields) =>
      (await changeFilter({ path: { id: view.id }, body, headers: { 'If-Match': `"${view.version}"` } })).data,
    onMutate: (fields) => edit(queryClient, put({ ...view, ...fields } as SavedFilter)),
    onSuccess: (changed) => void edit(queryClient, put(changed)),
    onError: (_error, _fields, rollBack) => {
      rollBack?.();
      void queryClient.invalidateQueries({ queryKey });
    },
  });
}

export function useMoveView(view: SavedFilter) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (place: number) => (await moveFilter({ path: { id: view.id }, body: { place } })).data,
    onMutate: (place) =>
      edit(queryClient, (views) => views.filter(({ id }) => id !== view.id).toSpliced(place, 0, view)),
    onError: (error, _place, rollBack) => {
      rollBack?.();
      showProblem(error);
    },
  });
}

/** Forgets a view; undo saves it again, at the end. */
export function useDeleteView(view: SavedFilter) {
  const queryClient = useQueryClient();
  const { mutate: create } = useCreateView();
  const { name, filter, sort, projectId, color, icon, favorite } = view;
  const body = {
    name,
    filter,
    sort,
    favorite,
    ...(projectId && { projectId }),
    ...(color && { color }),
    ...(icon && { icon }),
  };
  return useMutation({
    mutationFn: () => deleteFilter({ path: { id: view.id } }),
    onMutate: () => edit(queryClient, (views) => views.filter(({ id }) => id !== view.id)),
    onSuccess: () =>
      showToast(messages.removed(name), {
        label: messages.undo,
        run: () => create({ body, key: `undo-${view.id}` }, { onError: (error) => showProblem(error) }),
      }),
    onError: (error, _input, rollBack) => {
      rollBack?.();
      showProblem(error);
    },
  });
}
