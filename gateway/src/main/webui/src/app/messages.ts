import type { Agenda } from '@/lib/queries/agenda';

export const messages = {
  product: 'Task Manager',
  skip: 'Skip to the content',
  menu: 'Projects and navigation',
  help: 'Keyboard shortcuts',
  helpText: 'They work wherever you are not typing.',
  general: 'Everywhere',
  search: 'Search all tasks',
  goInbox: 'Go to the notifications',
  goHome: 'Go to your Inbox',
  goToday: 'Go to Today',
  goUpcoming: 'Go to Upcoming',
  goAssigned: 'Go to what is assigned to you',
  goCalendar: 'Go to the calendar',
  goInsight: 'Go to the insight',
  calendar: 'Calendar',
  insight: 'Insight',
  views: 'Views',
  closeDialog: 'Close what is open',
  livePaused: 'Live updates paused',
  livePausedText: 'Changes of others show up every 15 seconds until the connection is back.',
  offlineTitle: 'The server cannot be reached',
  retry: 'Try again',
  notFoundTitle: 'Nothing here',
  notFoundText: 'This page does not exist, or it was never shared with you.',
  home: 'Go to your Inbox',
  crashTitle: 'Something broke',
  crashText: 'That was our fault. Your data is safe on the server.',
  reload: 'Reload the page',
};

export const AGENDA_NAMES: Record<Agenda, string> = {
  today: 'Today',
  upcoming: 'Upcoming',
  assigned: 'Assigned to me',
};
