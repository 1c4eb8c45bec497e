import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addTask, createProject, GATEWAY, newcomer, openChromium } from './people';

describe('one person', () => {
  let browser: Browser;

  beforeAll(async () => {
    browser = await openChromium();
  });

  afterAll(() => browser?.close());

  test('works by keyboard alone', async () => {
    const ann = await newcomer(browser, 'Ann');
    await createProject(ann, 'Keys');

    await ann.page.keyboard.press('c');
    await ann.page.keyboard.type('First');
    await ann.page.keyboard.press('Enter');
    await ann.page.getByText('First', { exact: true }).first().waitFor();
    await ann.page.getByText(/^[A-Z0-9]+-1$/).waitFor();
    await ann.page.keyboard.press('Escape');
    await ann.page.keyboard.press('j');
    await ann.page.keyboard.press(' ');

    await ann.page.getByRole('checkbox', { name: 'Complete “First”' }).waitFor({ state: 'detached' });
  });

  test('finds everything again after a reload and a new sign-in', async () => {
    const ann = await newcomer(browser, 'Ann');
    await createProject(ann, 'Kept');
    await addTask(ann, 'Still here');

    await ann.page.reload();
    await ann.page.getByText('Still here', { exact: true }).first().waitFor();
    await ann.page.getByRole('button', { name: /account/i }).click();
    await ann.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await ann.page.getByLabel('E-mail').fill(ann.email);
    await ann.page.getByLabel('Password', { exact: true }).fill('a calm and long passphrase');
    await ann.page.getByRole('button', { name: 'Sign in' }).click();
    await ann.page.getByRole('link', { name: /Kept/ }).click();

    await ann.page.getByText('Still here', { exact: true }).first().waitFor();
  });

  test('uses it on a phone, in the dark, without scrolling sideways', async () => {
    const { page } = await newcomer(browser, 'Ann', { viewport: { width: 390, height: 844 }, colorScheme: 'dark' });
    await page.getByLabel('Add a task').waitFor();

    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  });

  test('no page breaks the content security policy', async () => {
    const page = await browser.newPage();
    const broken: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') broken.push(message.text());
    });

    await page.goto(`${GATEWAY}/sign-up`);
    await page.getByLabel('E-mail').waitFor();

    expect(broken.filter((text) => text.includes('Content Security Policy'))).toEqual([]);
  });
});
