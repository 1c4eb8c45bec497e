/* Sets the theme before the first paint; src/lib/theme.ts keeps it up to date afterwards. */
(function () {
  var choice = null;
  try {
    choice = JSON.parse(localStorage.getItem('task-manager.theme') || 'null');
  } catch {
    /* Storage is off or unreadable: follow the system. */
  }
  var dark = choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
