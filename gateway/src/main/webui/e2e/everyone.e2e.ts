import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { faultsOf } from './accessibility';
import { addTask, createProject, GATEWAY, newcomer, openChromium, type Person } from './people';

describe('pages that everyone can use', () => {
  let browser: Browser;
  let ann: Person;
  let page: Page;
  let project: string;

  beforeAll(async () => {
    browser = await openChromium();
    ann = await newcomer(browser, 'Ann');
    page = ann.page;
    await createProject(ann, 'Garden');
    project = new URL(page.url()).pathname;
    await addTask(ann, 'Mow the lawn');
    await page.getByLabel('Add a task').fill('Plant tulips today !1 #spring');
    await page.getByLabel('Add a task').press('Enter');
    await page.getByRole('link', { name: 'Plant tulips' }).waitFor();
  });

  afterAll(() => browser?.close());

  const open = (path: string) => page.goto(`${GATEWAY}${path}`);
  const heading = (name: string | RegExp) => page.getByRole('heading', { name }).first().waitFor();

  test('a project, its board and a task', async () => {
    await page.getByRole('button', { name: 'Move the project “Garden”' }).waitFor({ state: 'attached' });
    expect(await faultsOf(page, 'list')).toEqual([]);
    await open(`${project}?layout=board`);
    await page.getByRole('list', { name: /^To do/ }).waitFor();
    expect(await faultsOf(page, 'board')).toEqual([]);
    await page.getByRole('link', { name: 'Mow the lawn' }).click();
    await page.getByRole('dialog').getByLabel('Title').waitFor();
    expect(await faultsOf(page, 'task')).toEqual([]);
  });

  test('the calendar', async () => {
    await open('/calendar');
    await page.getByRole('grid').waitFor();
    // A cell is named after its day; what is due on it are links of their own.
    expect(await faultsOf(page, 'calendar', 'label-content-name-mismatch')).toEqual([]);
  });

  test('insight', async () => {
    await open(`${project}/insight`);
    await page.getByRole('img').first().waitFor();
    expect(await faultsOf(page, 'insight')).toEqual([]);
  });

  test('the settings of a project', async () => {
    await open(`${project}/settings`);
    await heading(/^Settings of/);
    await page.getByText(ann.email).waitFor();
    expect(await faultsOf(page, 'settings')).toEqual([]);
  });

  test('the import of a file', async () => {
    await open('/import');
    await page.getByText('Choose a file').waitFor();
    expect(await faultsOf(page, 'import, file')).toEqual([]);
    await page.locator('input[type=file]').setInputFiles({
      ...{ name: 'tasks.csv', mimeType: 'text/csv' },
      // More is wrong than fits.
      buffer: Buffer.from(`Title,Due\nRake,2030-01-01\n${'Sow,not a day\n'.repeat(30)}`),
    });
    await page.getByRole('table').first().waitFor();
    expect(await faultsOf(page, 'import, columns')).toEqual([]);
    await page.getByRole('button', { name: 'Check the file' }).click();
    await page.getByRole('button', { name: /^Import \d+ task/ }).waitFor();
    expect(await faultsOf(page, 'import, report')).toEqual([]);
  });

  test('a saved view, its form and the menu', async () => {
    await open(`${project}?filter=${encodeURIComponent('not done')}`);
    await page.getByRole('button', { name: 'Save as a view' }).click();
    const form = page.getByRole('dialog', { name: 'Save as a view' });
    await form.getByLabel('Name').fill('What is left');
    await form.getByTitle('Green').click();
    await form.getByRole('radio', { name: 'The usual one' }).focus();
    await page.keyboard.press('ArrowRight');
    await form.getByRole('radio', { name: 'Star', checked: true }).waitFor({ state: 'attached' });
    expect(await faultsOf(page, 'form of a view')).toEqual([]);
    await form.getByRole('button', { name: 'Save view' }).click();
    await heading('What is left');
    expect(await faultsOf(page, 'view')).toEqual([]);
    await page.getByRole('navigation', { name: 'Saved views' }).getByRole('button').click();
    await page.getByRole('menu').waitFor();
    // A menu is beside the page, where nothing clips it.
    expect(await faultsOf(page, 'menu of a view', 'region')).toEqual([]);
  });

  test('what is happening', async () => {
    await open(`${project}/activity`);
    await page.getByText('created the project').waitFor();
    expect(await faultsOf(page, 'activity')).toEqual([]);
    await open('/inbox');
    await heading(/./);
    expect(await faultsOf(page, 'inbox')).toEqual([]);
  });
});

describe('the projects at the side', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  });

  afterAll(() => browser?.close());

  const shown = (page: Page): Promise<(string | null)[]> =>
    page
      .getByRole('navigation', { name: 'Projects' })
      .getByRole('listitem')
      .evaluateAll((items) => items.map((item) => `${item.ariaLevel} ${item.querySelector('a')?.textContent}`));

  test('are ordered and nested by the mouse, for good', async () => {
    const ann = await newcomer(browser, 'Ann');
    for (const name of ['One', 'Two', 'Three']) await createProject(ann, name);
    const { page } = ann;
    const nav = page.getByRole('navigation', { name: 'Projects' });
    await expect.poll(() => shown(page)).toEqual(['1 One', '1 Three', '1 Two']);
    const boxOf = async (name: string) => {
      const box = await nav.getByRole('link', { name, exact: true }).boundingBox();
      return box ?? expect.fail(`${name} is not shown`);
    };
    const drag = async (name: string, onto: string, dx: number, dy: number) => {
      const from = await boxOf(name);
      const to = await boxOf(onto);
      const x = from.x + from.width / 2;
      await page.mouse.move(x, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(x + 8, from.y + from.height / 2 + 8, { steps: 3 });
      await page.mouse.move(x + dx, to.y + to.height / 2 + dy, { steps: 8 });
      await page.locator('[data-drop-line]').waitFor();
      // Asked for again when all is stored.
      const stored = page.waitForResponse((answer) => new URL(answer.url()).pathname === '/api/projects');
      await page.mouse.up();
      await stored;
    };

    const address = page.url();
    await drag('Two', 'One', 0, -6);
    await expect.poll(() => shown(page)).toEqual(['1 Two', '1 One', '1 Three']);
    expect(page.url()).toBe(address);
    await drag('Three', 'One', 20, 6);
    await expect.poll(() => shown(page)).toEqual(['1 Two', '1 One', '2 Three']);

    await nav.getByRole('button', { name: 'Projects below “One”' }).click();
    await page.reload();
    await expect.poll(() => shown(page)).toEqual(['1 Two', '1 One']);
    await nav.getByRole('button', { name: 'Projects below “One”' }).click();
    await expect.poll(() => shown(page)).toEqual(['1 Two', '1 One', '2 Three']);
  });
});
