import type { Notification } from '@/gen';

export const messages = {
  title: 'Notifications',
  unread: (count: number) => (count === 0 ? 'Notifications' : `Notifications, ${count} unread`),
  markAll: 'Mark all as read',
  markRead: 'Mark as read',
  unreadMark: 'Unread',
  emptyTitle: 'You are up to date',
  emptyText:
    'When somebody assigns you a task, mentions you, completes a task of yours or shares a project, you read it here.',
  failed: 'The notifications could not be loaded',
  retry: 'Try again',
  more: 'Load more',
};

export const SENTENCES: Record<Notification['kind'], (actor: string, project: string) => string> = {
  'task-created': (actor, project) => `${actor} added a task to ${project}`,
  'task-assigned': (actor, project) => `${actor} assigned you a task in ${project}`,
  'task-completed': (actor, project) => `${actor} completed a task in ${project}`,
  mentioned: (actor, project) => `${actor} mentioned you in ${project}`,
  commented: (actor, project) => `${actor} commented on a task in ${project}`,
  'project-shared': (actor, project) => `${actor} shared ${project} with you`,
};
