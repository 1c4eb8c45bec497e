import { useQueries, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { messages } from './messages';
import { projectMembers } from '@/lib/queries/projects';
import { Avatar } from '@/ui/Avatar';
import { Menu, MenuCheck } from '@/ui/Menu';

/** The names of users, as far as they are members of the projects. */
export function useNames(projectIds: string[]): (userId: string) => string {
  const members = useQueries({ queries: projectIds.map(projectMembers) }).flatMap(({ data }) => data ?? []);
  return (userId) => members.find((member) => member.userId === userId)?.name ?? '';
}

type AssigneesMenuProps = {
  projectId: string;
  value: string[];
  onChange: (assignees: string[]) => void;
  trigger: ReactNode;
};

export function AssigneesMenu({ projectId, value, onChange, trigger }: AssigneesMenuProps) {
  const { data: members = [] } = useQuery(projectMembers(projectId));
  return (
    <Menu align="start" label={messages.assignees} className="w-60" trigger={trigger}>
      {members.map(({ userId, name }) => (
        <MenuCheck
          key={userId}
          checked={value.includes(userId)}
          onCheckedChange={(checked) => onChange(checked ? [...value, userId] : value.filter((id) => id !== userId))}
        >
          <Avatar name={name} size="small" />
          <span className="truncate">{name}</span>
        </MenuCheck>
      ))}
      {members.length < 2 && <p className="px-2.5 py-1.5 text-xs text-faint">{messages.noMembers}</p>}
    </Menu>
  );
}
