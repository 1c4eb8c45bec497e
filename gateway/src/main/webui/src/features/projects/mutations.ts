import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  addMember,
  changeMember,
  changeProject,
  createProject,
  deleteProject,
  type Member,
  type NewMember,
  type NewProject,
  type Project,
  type ProjectFields,
  removeMember,
  restoreProject,
  type Role,
} from '@/gen';
import { messages } from './messages';
import { allProjects, deletedProjects, inOrder, projectKeys, projectMembers } from '@/lib/queries/projects';
import { showProblem, showToast } from '@/lib/toasts';

/** Changes the cached projects and answers with the way back. */
function edit(queryClient: QueryClient, change: (projects: Project[]) => Project[]): () => void {
  void queryClient.cancelQueries({ queryKey: projectKeys.all });
  const before = queryClient.getQueryData(allProjects.queryKey);
  queryClient.setQueryData(allProjects.queryKey, (projects) => projects && inOrder(change(projects)));
  return () => queryClient.setQueryData(allProjects.queryKey, before);
}

const put = (project: Project) => (projects: Project[]) => [...projects.filter(({ id }) => id !== project.id), project];
const without = (projectId: string) => (projects: Project[]) => projects.filter(({ id }) => id !== projectId);

export function useCreateProject() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async ({ body, key }: { body: NewProject; key: string }) =>
      (await createProject({ body, headers: { 'Idempotency-Key': key } })).data,
    onSuccess: (project) => void edit(queryClient, put(project)),
  });
}

export function useChangeProject(project: Project) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: ProjectFields) =>
      (await changeProject({ path: { id: project.id }, body, headers: { 'If-Match': `"${project.version}"` } })).data,
    onMutate: (fields) => edit(queryClient, put({ ...project, ...fields })),
    onSuccess: (changed) => void edit(queryClient, put(changed)),
    onError: (_error, _fields, rollBack) => {
      rollBack?.();
      void queryClient.invalidateQueries({ queryKey: projectKeys.all });
    },
  });
}

/** Takes a project out of the trash; its key may be another one when the old one was taken meanwhile. */
export function useRestoreProject() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (id: string) => (await restoreProject({ path: { id } })).data,
    onSuccess: (project) => {
      edit(queryClient, put(project));
      queryClient.setQueryData(deletedProjects.queryKey, (projects) => projects && without(project.id)(projects));
    },
    onError: (error) => showProblem(error),
  });
}

/** Moves the project to the trash, with an undo. */
export function useDeleteProject(project: Project) {
  const queryClient = useQueryClient();
  const { mutate: restore } = useRestoreProject();
  return useMutation({
    mutationFn: () => deleteProject({ path: { id: project.id } }),
    onMutate: () => edit(queryClient, without(project.id)),
    onSuccess: () =>
      showToast(messages.deleted(project.name), { label: messages.undo, run: () => restore(project.id) }),
    onError: (error, _input, rollBack) => {
      rollBack?.();
      showProblem(error);
    },
  });
}

export function useLeaveProject(project: Project) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (userId: string) => removeMember({ path: { id: project.id, userId } }),
    onSuccess: () => {
      edit(queryClient, without(project.id));
      showToast(messages.left(project.name));
    },
    onError: (error) => showProblem(error),
  });
}

function useMemberMutation<Input>(
  projectId: string,
  send: (input: Input) => Promise<unknown>,
  apply: (members: Member[], input: Input) => Member[],
) {
  const queryClient = useQueryClient();
  const { queryKey } = projectMembers(projectId);
  return useMutation({
    mutationFn: send,
    onMutate: async (input) => {
      await queryClient.cancelQueries({ queryKey });
      const before = queryClient.getQueryData(queryKey);
      queryClient.setQueryData(queryKey, (members) => members && apply(members, input));
      return before;
    },
    onError: (error, _input, before) => {
      queryClient.setQueryData(queryKey, before);
      showProblem(error);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

export const useChangeRole = (projectId: string) =>
  useMemberMutation(
    projectId,
    ({ userId, role }: { userId: string; role: Role }) =>
      changeMember({ path: { id: projectId, userId }, body: { role } }),
    (members, { userId, role }) => members.map((member) => (member.userId === userId ? { ...member, role } : member)),
  );

export const useRemoveMember = (projectId: string) =>
  useMemberMutation(
    projectId,
    (userId: string) => removeMember({ path: { id: projectId, userId } }),
    (members, userId) => members.filter((member) => member.userId !== userId),
  );

export function useAddMember(projectId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewMember) => (await addMember({ path: { id: projectId }, body })).data,
    onSuccess: (member) =>
      queryClient.setQueryData(projectMembers(projectId).queryKey, (members) => members && [...members, member]),
  });
}
