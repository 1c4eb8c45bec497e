export const messages = {
  title: 'Search',
  label: 'Search all tasks',
  hint: 'Search titles, descriptions and comments',
  help: 'Every word has to be there. A key like WEB-12 finds its task.',
  results: 'Results',
  archived: 'Also in archived projects',
  comment: 'Comment',
  nothingTitle: 'Nothing found',
  nothingText: (q: string) => `No task that you may see speaks of “${q}”.`,
  failed: 'The search did not work',
  retry: 'Try again',
  more: 'Load more',
  count: (count: number, more: boolean) =>
    count === 0 ? 'Nothing found' : `${count}${more ? ' or more' : ''} found`,
  query: 'This',
};
