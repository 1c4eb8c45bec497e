import { useMutation, useQueryClient } from '@tanstack/react-query';
import { arrangeProject, type Preferences, type Project } from '@/gen';
import type { Move } from './arranging';
import { messages } from './messages';
import { toProblem } from '@/lib/problem';
import { allProjects, inOrder } from '@/lib/queries/projects';
import { showProblem, showToast } from '@/lib/toasts';

const { queryKey } = allProjects;
const mutationKey = ['arrange-projects'];

const applied = (projects: Project[], moves: Move[]): Project[] =>
  inOrder(projects.map((project) => ({ ...project, ...moves.find((move) => move.project.id === project.id)?.change })));

/** The change that takes another one back. */
const inverse = ({ favourite, position, parentId }: Project, change: Preferences): Preferences => ({
  ...('favourite' in change && { favourite }),
  ...('position' in change && { position }),
  ...('parentId' in change && { parentId }),
});

/**
 * Favourite, order and nesting, for the user alone: several projects in one go, at once on screen, and one go after the
 * other. What is refused goes back to where it was, and a message says why.
 */
export function useArrangeProjects() {
  const queryClient = useQueryClient();
  const find = (id: string) => queryClient.getQueryData(queryKey)?.find((project) => project.id === id);
  const show = (moves: Move[]) =>
    queryClient.setQueryData(queryKey, (projects) => projects && applied(projects, moves));
  return useMutation({
    mutationKey,
    scope: { id: mutationKey[0]! },
    mutationFn: async (moves: Move[]) => {
      for (const { project, change } of moves) {
        // What is not named is taken back, so all that is known of it goes along.
        const { favourite, position, parentId } = { ...(find(project.id) ?? project), ...change };
        const body = { favourite: !!favourite, ...(position && { position }), ...(parentId && { parentId }) };
        await arrangeProject({ path: { id: project.id }, body });
      }
    },
    onMutate: (moves) => {
      void queryClient.cancelQueries({ queryKey });
      const back = moves.map(({ project, change }) => ({
        project,
        change: inverse(find(project.id) ?? project, change),
      }));
      show(moves);
      return back;
    },
    onError: (error, [first], back) => {
      if (back) show(back);
      const reason = toProblem(error).fieldErrors.find(({ field }) => field === 'parentId')?.message;
      if (first && reason) showToast(messages.refusedPlace(first.project.name, reason), undefined, 'error');
      else showProblem(error);
    },
    // The last one asks what is stored now: of a go that was refused in the middle, a part is.
    onSettled: () => {
      if (queryClient.isMutating({ mutationKey }) === 1) void queryClient.invalidateQueries({ queryKey });
    },
  });
}
