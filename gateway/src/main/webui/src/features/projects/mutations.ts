import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  changeMember,
  changeProject,
  createProject,
  deleteProject,
  type Invitation,
  invite,
  type Member,
  type NewInvitation,
  type NewOwner,
  type NewProject,
  type Project,
  type ProjectFields,
  removeMember,
  restoreProject,
  revokeInvitation,
  type Role,
  transferProject,
} from '@/gen';
import { messages } from './messages';
import { toProblem } from '@/lib/problem';
import {
  allProjects,
  deletedProjects,
  inOrder,
  projectInvitations,
  projectKeys,
  projectMembers,
} from '@/lib/queries/projects';
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

/** Who has an account is a member at once; who has none is invited. */
export function useInvite(projectId: string) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewInvitation) => (await invite({ path: { id: projectId }, body })).data,
    onSuccess: ({ member, invitation }) => {
      if (member) {
        queryClient.setQueryData(projectMembers(projectId).queryKey, (members) => members && [...members, member]);
      }
      queryClient.setQueryData(projectInvitations(projectId).queryKey, (invitations) => {
        const email = invitation?.email ?? member?.email;
        const others = invitations?.filter((each) => each.email !== email);
        return others && (invitation ? [...others, invitation] : others);
      });
      if (invitation) showToast(messages.invited(invitation.email));
    },
  });
}

export function useRevokeInvitation(projectId: string) {
  const queryClient = useQueryClient();
  const { queryKey } = projectInvitations(projectId);
  return useMutation({
    mutationFn: ({ id }: Invitation) => revokeInvitation({ path: { id: projectId, invitationId: id } }),
    onMutate: async ({ id }) => {
      await queryClient.cancelQueries({ queryKey });
      queryClient.setQueryData(queryKey, (invitations) => invitations?.filter((each) => each.id !== id));
    },
    onSuccess: (_data, { email }) => showToast(messages.revoked(email)),
    // Taken up or revoked by somebody else: gone either way.
    onError: (error) => toProblem(error).status !== 404 && showProblem(error),
    onSettled: () => queryClient.invalidateQueries({ queryKey }),
  });
}

/** Makes somebody else the owner; the own role may be another one afterwards. */
export function useTransferProject(project: Project) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: async (body: NewOwner) => (await transferProject({ path: { id: project.id }, body })).data,
    onSuccess: (changed) => {
      edit(queryClient, put(changed));
      void queryClient.invalidateQueries({ queryKey: projectKeys.members(project.id) });
    },
  });
}
