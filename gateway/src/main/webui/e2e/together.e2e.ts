import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTask, createProject, newcomer, openChromium, type Person, share } from './people';

describe('two people in one project', () => {
  let browser: Browser;
  let ann: Person;
  let ben: Person;

  beforeAll(async () => {
    browser = await openChromium();
    ann = await newcomer(browser, 'Ann');
    ben = await newcomer(browser, 'Ben');
    await createProject(ann, 'Garden');
    await share(ann, ben);
    await ben.page.getByRole('link', { name: /Garden/ }).click();
    await ben.page.getByRole('heading', { name: 'Garden' }).waitFor();
  });

  afterAll(() => browser?.close());

  test('a new task appears in the other window by itself', async () => {
    await addTask(ann, 'Plant tulips');

    await ben.page.getByText('Plant tulips', { exact: true }).first().waitFor();
  });

  test('completing it shows there, too, and in the inbox of who made it', async () => {
    await ben.page.getByRole('checkbox', { name: 'Complete “Plant tulips”' }).click();

    await ann.page.getByRole('checkbox', { name: 'Complete “Plant tulips”' }).waitFor({ state: 'detached' });
    await ann.page.getByRole('link', { name: /Notifications, [1-9]\d* unread/ }).waitFor();
  });

  test('a deleted task comes back by undo', async () => {
    await addTask(ann, 'Water the lawn');
    await ben.page.getByText('Water the lawn', { exact: true }).first().waitFor();

    await ann.page.getByRole('button', { name: 'More about “Water the lawn”' }).click();
    await ann.page.getByRole('menuitem', { name: /Delete/ }).click();
    await ben.page.getByText('Water the lawn', { exact: true }).first().waitFor({ state: 'detached' });
    await ann.page.getByRole('button', { name: 'Undo' }).last().click();

    await ben.page.getByText('Water the lawn', { exact: true }).first().waitFor();
  });

  test('a comment reaches whom it mentions, and an answer the open task', async () => {
    await ann.page.getByRole('link', { name: 'Water the lawn' }).click();
    const field = ann.page.getByRole('textbox', { name: 'Comment', exact: true });
    await field.pressSequentially('With rain water, @be');
    await field.press('Enter');
    await field.pressSequentially('**please**');
    await field.press('Control+Enter');

    await ben.page.getByRole('link', { name: /^Notifications, / }).click();
    await ben.page.getByText(/mentioned you in Garden/).waitFor();
    await ben.page.getByRole('link', { name: 'Water the lawn' }).first().click();
    await ben.page.locator('strong', { hasText: 'please' }).waitFor();
    await ben.page.getByRole('textbox', { name: 'Comment', exact: true }).fill('The barrel is full');
    await ben.page.keyboard.press('Control+Enter');

    await ann.page.getByText('The barrel is full').waitFor();
    await ann.page.keyboard.press('Escape');
    await ben.page.keyboard.press('Escape');
  });

  test('the session is out of reach of scripts', async () => {
    expect(await ann.page.evaluate(() => document.cookie)).toBe('');
    expect((await ann.page.context().cookies()).every((cookie) => cookie.httpOnly)).toBe(true);
  });

  test('a removed member loses the project at once', async () => {
    await ann.page
      .getByRole('button', { name: /^Share/ })
      .first()
      .click();
    await ann.page.getByRole('button', { name: 'Remove from project: Ben' }).click();

    await ben.page
      .getByRole('link', { name: /Garden/ })
      .first()
      .waitFor({ state: 'detached' });
  });
});
